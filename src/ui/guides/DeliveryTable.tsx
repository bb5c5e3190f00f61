// What each failure does in each mode of dispatch. Every cell is a link to a run of the scenario that the kernel's own test of this table runs.

import type { Status } from '#projections/stepStatus.ts'
import { textIn } from '#i18n/language.ts'
import { StatusGlyph } from '#ui/later/views.ts'
import hidden from '#ui/shared/Hidden.module.css'
import { StackedTable } from '#ui/shared/StackedTable.tsx'
import {
  deliveryCell,
  deliveryModes,
  deliveryMoments,
  type DeliveryWords,
} from '#workshop/guides/delivery.ts'
import styles from './DeliveryTable.module.css'
import frame from './GuideFrame.module.css'
import { useGuide } from './texts.ts'
import { useShowingAddress } from './showingAddress.ts'

type Moment = (typeof deliveryMoments)[number]
type Mode = (typeof deliveryModes)[number]

export function DeliveryTable() {
  const { delivery } = useGuide().words
  return (
    <>
      <h1>{delivery.title}</h1>
      <p className={frame.intro}>{delivery.intro}</p>
      <StackedTable upTo={899} className={styles.table}>
        <caption className={hidden.hidden}>{delivery.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{delivery.when}</th>
            {deliveryModes.map((mode) => (
              <th key={mode} scope="col">
                {delivery.modes[mode]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {deliveryMoments.map((moment) => (
            <tr key={moment}>
              <th scope="row">{delivery.moments[moment]}</th>
              {deliveryModes.map((mode) => (
                <td key={mode}>
                  <Cell moment={moment} mode={mode} words={delivery} />
                </td>
              ))}
            </tr>
          ))}
          <Guarantees words={delivery} />
        </tbody>
      </StackedTable>
      <p className={styles.note}>{delivery.note}</p>
    </>
  )
}

function Guarantees({ words }: { readonly words: DeliveryWords }) {
  return (
    <tr>
      <th scope="row">{words.guarantee}</th>
      {deliveryModes.map((mode) => (
        <td key={mode} className={styles.guarantee}>
          <span className={styles.mode}>{words.modes[mode]}</span>
          {words.guarantees[mode]}
        </td>
      ))}
    </tr>
  )
}

const statuses = {
  safe: 'ok',
  lost: 'lost',
  duplicate: 'duplicate',
  ghost: 'failed',
} as const satisfies Record<string, Status>

interface CellProps {
  readonly moment: Moment
  readonly mode: Mode
  readonly words: DeliveryWords
}

function Cell({ moment, mode, words }: CellProps) {
  const cell = deliveryCell(moment, mode)
  if (!cell)
    return (
      <p className={styles.none}>
        <span className={styles.mode}>{words.modes[mode]}</span>
        {words.cannotBe}
      </p>
    )
  return <RunCell moment={moment} mode={mode} words={words} cell={cell} />
}

function RunCell({
  moment,
  mode,
  words,
  cell,
}: CellProps & { readonly cell: NonNullable<ReturnType<typeof deliveryCell>> }) {
  const { t } = useGuide()
  const address = useShowingAddress({ kind: 'cell', moment, mode })
  const status = statuses[cell.verdict]
  return (
    <a className={styles.cell} href={address} data-status={status}>
      <span className={styles.mode}>{words.modes[mode]}</span>
      <span className={styles.verdict}>
        <StatusGlyph status={status} />
        <strong>{words.verdicts[cell.verdict]}</strong>
      </span>
      <span>{textIn(t.language, cell.scenario.description)}</span>
      <span className={styles.run}>{words.run}</span>
    </a>
  )
}
