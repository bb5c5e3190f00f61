import { reappendBreaksARule } from '#scenario/examples/reappendBreaksARule.ts'
import { defineExercise } from '#workshop/exercise.ts'
import { atEnd, atStep, breaks } from '#workshop/goal.ts'

const { commands, ...cart } = reappendBreaksARule.scenario
const [a, b] = commands

const remove = { id: 'B', stream: 'cart-42', type: 'RemoveItem', data: { sku: 'honey', quantity: 1 } }
const add = { id: 'B', stream: 'cart-42', type: 'AddItem', data: { sku: 'mug', quantity: 1 } }

const adding = { '/commands/1': 'add' }
const deciding = { ...adding, '/policy/strategy': 'redecide' }

export const exercise = defineExercise({
  id: 'a9-merge-or-not',
  minutes: 8,
  scenarios: [
    {
      ...cart,
      title: { en: 'May these two be merged?', ja: 'この2つはマージできる？' },
      description: {
        en: 'Eight jars are in the cart, and ten items are the limit. A adds two teas; what B does is yours to choose.',
        ja: 'カートには8びん入っていて、上限は10個です。Aはお茶を2つ追加します。Bが何をするかは、あなたが選びます。',
      },
      commands: [...(a && b ? [a] : []), remove],
    },
  ],
  editable: [
    { pointer: '/commands/1', options: { remove, add } },
    { pointer: '/policy/strategy', options: { reappend: 'reappend', redecide: 'redecide' } },
  ],
  tasks: [
    { id: 'not', run: atStep(({ result }) => result.type === 'notCommuting') },
    { id: 'merged', run: atStep(({ result }) => result.type === 'commuting') },
    { id: 'broken', run: breaks('domain-rules') },
    {
      id: 'kept',
      run: atEnd(
        ({ counts, commands: all }, { model, violations, steps }) =>
          model.settings.commands.every(({ type }) => type === 'AddItem') &&
          counts.conflicts > 0 &&
          violations.length === 0 &&
          steps.some(({ entries }) =>
            entries.some((entry) => entry.kind === 'step' && entry.result.type === 'commuting'),
          ) &&
          all.some(({ rule }) => rule === 'cart-limit'),
      ),
    },
    {
      id: 'asks',
      choose: [{ id: 'commute' }, { id: 'rule', isRight: true }, { id: 'luck' }],
    },
  ],
  solutions: [
    [{}, { set: adding }, { set: deciding }],
    [
      { schedule: 'B B B B B A A A A A A A' },
      { set: adding, schedule: 'B B B B B A A A A A A A' },
      { set: deciding, schedule: 'A A A A A B B B B B A A' },
    ],
  ],
  wrong: [{}, { set: adding, schedule: 'A A A A A A A' }],
})
