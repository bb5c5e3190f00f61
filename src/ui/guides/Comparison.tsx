import { policyIds, policyShows, type PolicyWords } from '#workshop/guides/policies.ts'
import hidden from '#ui/shared/Hidden.module.css'
import { useT } from '#ui/shared/context.ts'
import { StackedTable } from '#ui/shared/StackedTable.tsx'
import styles from './Comparison.module.css'
import frame from './GuideFrame.module.css'
import { RunLink } from './RunLink.tsx'
import { useGuide } from './texts.ts'

const rows = ['does', 'advantages', 'costs', 'fits', 'fitsNot'] as const

/** The three policies as the columns of a table; on a phone one below the other. */
export function Comparison() {
  const { t: frameT, words } = useGuide()
  const t = useT()
  const { title, intro, rows: names, policies } = words.comparison
  return (
    <>
      <h1>{title}</h1>
      <p className={frame.intro}>{intro}</p>
      <StackedTable upTo={799} className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <span className={hidden.hidden}>{t('policy.label')}</span>
            </th>
            {policyIds.map((id) => (
              <th key={id} scope="col">
                {policies[id].name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">{names[row]}</th>
              {policyIds.map((id) => (
                <td key={id} data-policy={policies[id].name}>
                  <Cell of={policies[id][row]} />
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{frameT('guides.run')}</th>
            {policyIds.map((id) => (
              <td key={id} data-policy={policies[id].name}>
                <RunLink showing={policyShows[id]} />
              </td>
            ))}
          </tr>
        </tbody>
      </StackedTable>
    </>
  )
}

function Cell({ of }: { readonly of: PolicyWords[(typeof rows)[number]] }) {
  if (typeof of === 'string') return of
  return (
    <ul>
      {of.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )
}
