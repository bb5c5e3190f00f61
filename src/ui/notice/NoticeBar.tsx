// What the page has to say beside the run: an address that leads nowhere, an order that was left, choices that a policy does not have.

import { useStore } from 'zustand'
import { textIn } from '#i18n/language.ts'
import type { Translate } from '#i18n/t.ts'
import { exampleShelf } from '#session/exampleShelf.ts'
import { linkDetails } from '#session/linkDetails.ts'
import type { Notice as NoticeOf } from '#session/notice.ts'
import { addressOfExample } from '#session/route.ts'
import { restoreFork } from '#session/branches.ts'
import { dismiss } from '#session/session.ts'
import buttons from '#ui/shared/Button.module.css'
import { usePage, useSession, useT } from '#ui/shared/context.ts'
import { Icon } from '#ui/shared/Icon.tsx'
import { lateViews } from '#ui/shared/lateViews.tsx'
import { usePlayer } from '#ui/shared/usePlayer.ts'
import styles from './NoticeBar.module.css'

/** What is wrong with a scenario, in words that are loaded when something is. */
const ProblemList = lateViews(() => import('#ui/editor/ProblemList.tsx')).view((chunk) => chunk.ProblemList)

export function NoticeBar() {
  const t = useT()
  const { session } = usePage()
  const notice = useSession((state) => state.notice)
  if (!notice) return null
  return (
    <div className={styles.notice} data-notice={notice.kind}>
      <div className={styles.body}>
        <p>{noticeText(t, notice)}</p>
        <WayOn notice={notice} />
      </div>
      <button
        type="button"
        className={buttons.icon}
        aria-label={t('dismiss')}
        onClick={() => dismiss(session)}
      >
        <Icon name="close" />
      </button>
    </div>
  )
}

function noticeText(t: Translate, notice: NoticeOf): string {
  switch (notice.kind) {
    case 'badFile':
      return notice.name === null ? t('notice.badPaste') : t('notice.badFile', { name: notice.name })
    case 'leftOutOfEdit':
      return t('notice.leftOutOfEdit', { count: notice.count })
    case 'unknownExample':
      return t('notice.unknownExample', { id: notice.id })
    case 'unknownRoute':
      return t('notice.unknownRoute', { route: notice.route })
    case 'badLink':
      return t(`notice.badLink.${notice.problem.code}`)
    case 'badStep':
      return t('notice.badStep', { step: notice.step })
    case 'unknownParameters':
      return t('notice.unknownParameters', { names: t.list(notice.names), count: notice.names.length })
    case 'forkLeft':
      return t('branch.left', { step: notice.step })
    case 'forked':
      return t('branch.forked')
    case 'forkDeleted':
      return t('branch.deleted')
    case 'leftOut':
      return t('policy.leftOut', { count: notice.count })
    case 'leftOutOfMode':
      return t('dispatch.leftOut', { count: notice.count })
    case 'faultRemoved':
      return notice.count === 0 ? t('faults.removed') : t('faults.removedLeftOut', { count: notice.count })
  }
}

/** For whoever made the link: what was expected, and what was there. */
function LinkDetails({ problem }: { readonly problem: Extract<NoticeOf, { kind: 'badLink' }>['problem'] }) {
  return (
    <ul className={styles.details}>
      {linkDetails(problem).map((line) => (
        <li key={line}>
          <code>{line}</code>
        </li>
      ))}
    </ul>
  )
}

function WayOn({ notice }: { readonly notice: NoticeOf }) {
  const examples = useStore(exampleShelf, (shelf) => shelf.examples)
  const t = useT()
  const { session } = usePage()
  const player = usePlayer()
  switch (notice.kind) {
    case 'unknownExample':
    case 'unknownRoute':
    case 'badLink':
      return (
        <>
          {notice.kind === 'badLink' &&
            (notice.problem.code === 'invalid' ? (
              <ProblemList problems={notice.problem.problems} />
            ) : (
              <LinkDetails problem={notice.problem} />
            ))}
          <p>{t(notice.hasWork ? 'notice.keptWork' : 'notice.offer')}</p>
          <details className={styles.examples}>
            <summary>{t('notice.examples', { count: examples.length })}</summary>
            <ul>
              {examples.map(({ id, scenario }) => (
                <li key={id}>
                  <a href={addressOfExample(id)}>{textIn(t.language, scenario.title)}</a>
                </li>
              ))}
            </ul>
          </details>
        </>
      )
    case 'forkLeft':
    case 'forked':
    case 'faultRemoved':
      return (
        <button type="button" className={buttons.outlined} onClick={() => player.returnTo(notice.fork)}>
          {t(notice.kind === 'faultRemoved' ? 'faults.undo' : 'branch.return')}
        </button>
      )
    case 'forkDeleted':
      return (
        <button
          type="button"
          className={buttons.outlined}
          onClick={() => restoreFork(session, notice.deleted, notice.at)}
        >
          {t('branch.restore')}
        </button>
      )
    case 'badFile':
      return <ProblemList problems={notice.problems} />
    case 'badStep':
    case 'unknownParameters':
    case 'leftOut':
    case 'leftOutOfMode':
    case 'leftOutOfEdit':
      return null
  }
}
