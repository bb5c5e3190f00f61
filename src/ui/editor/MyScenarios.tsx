// What somebody made, to be opened, deleted and had back.

import { useStore } from 'zustand'
import { textIn } from '#i18n/language.ts'
import type { MyScenario } from '#session/editing/mine.ts'
import buttons from '#ui/shared/Button.module.css'
import { saveFile } from '#ui/shared/saveFile.ts'
import { Icon } from '#ui/shared/Icon.tsx'
import { useCurrent, useDesk, useWords } from './desk.ts'
import { EditIcon } from './EditIcon.tsx'
import styles from './MyScenarios.module.css'

export function MyScenarios() {
  const words = useWords()
  const { mine } = useDesk(words)
  const { scenarios, unreadable, deleted, trouble } = useStore(mine)
  return (
    <section className={styles.mine} aria-label={words('mine')}>
      <h3 className={styles.title}>{words('mine')}</h3>
      {trouble !== null && (
        <p className={styles.trouble} role="alert">
          {words(`mine.trouble.${trouble}`)}
        </p>
      )}
      {deleted && (
        <p className={styles.deleted} role="alert">
          <span>
            {words('mine.deleted', {
              title:
                'scenario' in deleted
                  ? textIn(words.language, deleted.scenario.title)
                  : words('mine.unreadable'),
            })}
          </span>
          <button type="button" className={buttons.outlined} onClick={() => void mine.restore()}>
            {words('mine.restore')}
          </button>
        </p>
      )}
      {scenarios.length + unreadable.length === 0 && <p className={styles.about}>{words('mine.none')}</p>}
      <ul>
        {scenarios.map((each) => (
          <Row key={each.id} kept={each} />
        ))}
        {unreadable.map(({ id, record }) => (
          <li key={id} className={styles.row}>
            <span className={styles.name}>{words('mine.unreadable')}</span>
            <button
              type="button"
              className={buttons.icon}
              aria-label={words('mine.saveUnreadable')}
              onClick={() =>
                saveFile(
                  new Blob([JSON.stringify(record, null, 2)], { type: 'application/json' }),
                  `${id}.json`,
                )
              }
            >
              <EditIcon name="save" />
            </button>
            <button
              type="button"
              className={buttons.icon}
              aria-label={words('mine.delete', { title: words('mine.unreadable') })}
              onClick={() => void mine.remove(id)}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Row({ kept }: { readonly kept: MyScenario }) {
  const words = useWords()
  const { mine, keeping } = useDesk(words)
  const isOpen = useCurrent() === kept.id
  const title = textIn(words.language, kept.scenario.title)
  const date = new Intl.DateTimeFormat(words.language, { dateStyle: 'medium', timeStyle: 'short' })
  const marks = [isOpen ? words('mine.isOpen') : '', kept.draft ? words('mine.unfinished') : '']
  return (
    <li className={styles.row} data-open={isOpen}>
      <button
        type="button"
        className={styles.open}
        aria-label={words('mine.open', { title })}
        aria-current={isOpen || undefined}
        onClick={() => keeping.open(kept.id)}
      >
        <span className={styles.name}>{title}</span>
        <span className={styles.date}>
          {[date.format(kept.changedAt), ...marks.filter((mark) => mark !== '')].join(' · ')}
        </span>
      </button>
      <button
        type="button"
        className={buttons.icon}
        aria-label={words('mine.delete', { title })}
        onClick={() => void mine.remove(kept.id)}
      >
        <EditIcon name="bin" />
      </button>
    </li>
  )
}
