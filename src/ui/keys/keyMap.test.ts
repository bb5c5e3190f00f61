import { describe, expect, test } from 'vitest'
import { commandOf } from './keyMap.ts'

const press = (key: string, code = '', shiftKey = false) => ({ key, code, shiftKey })

describe('keys', () => {
  test('arrows step, with Shift they go by answers', () => {
    expect(commandOf(press('ArrowRight'), true)).toEqual({ do: 'travel', way: 'forward' })
    expect(commandOf(press('ArrowLeft', '', true), true)).toEqual({ do: 'travel', way: 'answerBack' })
  })

  test('digits are those of any keyboard layout: 1 on an AZERTY keyboard writes &', () => {
    expect(commandOf(press('&', 'Digit1'), true)).toEqual({ do: 'process', index: 0 })
    expect(commandOf(press('9', 'Numpad9'), true)).toEqual({ do: 'process', index: 8 })
  })

  test('what is written on the key counts for symbols and letters', () => {
    expect(commandOf(press('?', 'Minus', true), true)).toEqual({ do: 'help' })
    expect(commandOf(press(']', 'Digit9'), true)).toEqual({ do: 'travel', way: 'markForward' })
    expect(commandOf(press('r', 'KeyP'), true)).toEqual({ do: 'reset' })
  })

  test('switched off, only keys that write nothing are left', () => {
    for (const key of ['1', 'b', 'r', '.', ',', '[', ']', '?'])
      expect(commandOf(press(key, `Digit${key}`), false)).toBeUndefined()
    expect(commandOf(press('Home'), false)).toEqual({ do: 'travel', way: 'first' })
    expect(commandOf(press('Escape'), false)).toEqual({ do: 'escape' })
  })

  test('other keys are nobody’s', () => {
    for (const key of ['a', 'Tab', 'Enter', 'F5', 'B'])
      expect(commandOf(press(key, key, key === 'B'), true)).toBeUndefined()
  })
})
