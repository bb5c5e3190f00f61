import type { ReactNode } from 'react'
import styles from './Unknown.module.css'

/** An address asked this page for something that there is not. */
export const Unknown = ({ children }: { readonly children: ReactNode }) => (
  <p role="alert" className={styles.unknown}>
    {children}
  </p>
)
