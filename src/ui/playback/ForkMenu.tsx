import buttons from '#ui/shared/Button.module.css'
import { useSession, useT } from '#ui/shared/context.ts'
import { Icon } from '#ui/shared/Icon.tsx'
import { Popover } from '#ui/shared/Popover.tsx'
import { ForkList } from './ForkList.tsx'

/** The orders that were left: nothing that was chosen is thrown away. */
export function ForkMenu() {
  const t = useT()
  const count = useSession((state) => state.forks.length)
  if (count === 0) return null
  return (
    <Popover
      align="end"
      label={t('branch.kept')}
      buttonClass={buttons.plain}
      button={
        <>
          <Icon name="branch" />
          {t.number(count)}
        </>
      }
    >
      <ForkList />
    </Popover>
  )
}
