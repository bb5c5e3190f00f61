import styles from './Header.module.css'

/** Two ways that cross: what one does lands between two things that the other does. */
export function Logo() {
  return (
    <svg className={styles.logo} viewBox="0 0 28 16" aria-hidden="true">
      <path d="M2 3h4c7 0 9 10 16 10h4" stroke="var(--hue-a-line)" />
      <path d="M2 13h4c2.6 0 4.5-1.4 6.2-3.2M16 6.2C17.7 4.4 19.6 3 22 3h4" stroke="var(--hue-b-line)" />
    </svg>
  )
}
