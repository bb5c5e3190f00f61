import { useId, type ReactNode } from 'react'
import styles from './Card.module.css'

export interface CardProps {
  readonly title: string
  /** A line beside the title. */
  readonly about?: ReactNode
  /** At the right of the title. */
  readonly tool?: ReactNode
  readonly children: ReactNode
}

/** One part of the panel: a region with its name. */
export function Card({ title, about, tool, children }: CardProps) {
  const id = useId()
  return (
    <section className={styles.card} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        {about !== undefined && <p className={styles.about}>{about}</p>}
        {tool}
      </div>
      {children}
    </section>
  )
}
