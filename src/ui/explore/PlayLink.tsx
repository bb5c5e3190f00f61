import { useEffect, useState, type ReactNode } from 'react'
import { addressOfWay, type Schedule } from '#session/exploring/goTo.ts'
import { working } from '#session/idle.ts'
import type { Scenario } from '#session/dispatchSwitch.ts'

export interface PlayLinkProps {
  readonly scenario: Scenario
  readonly schedule: Schedule
  readonly className: string | undefined
  readonly label?: string
  readonly children: ReactNode
}

/** A link that has a schedule before it in the playground: to follow, to open beside, or to send. */
export function PlayLink({ scenario, schedule, className, label, children }: PlayLinkProps) {
  const [address, setAddress] = useState('#/play')
  useEffect(() => {
    let isWanted = true
    const done = working()
    const make = async () => {
      const made = await addressOfWay(scenario, schedule)
      if (isWanted) setAddress(made)
    }
    void make().finally(done)
    return () => {
      isWanted = false
      done()
    }
  }, [scenario, schedule])
  return (
    <a className={className} href={address} {...(label === undefined ? {} : { 'aria-label': label })}>
      {children}
    </a>
  )
}
