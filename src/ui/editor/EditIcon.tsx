// Icons that only the editor needs, in the manner of `Icon.tsx`.

import styles from '#ui/shared/Icon.module.css'

const shapes = {
  up: 'M8 13V3.5M4 7.2 8 3.2l4 4',
  down: 'M8 3v9.5M4 8.8l4 4 4-4',
  copy: 'M5.5 5.5h7v8h-7zM3 10.5v-8h7.2',
  bin: 'M3 4.5h10M6.2 4.2V2.8h3.6v1.4M4.4 4.8l.6 8.4h6l.6-8.4M6.7 7v4M9.3 7v4',
  undo: 'M5.5 3.2 2.8 6l2.7 2.8M3 6h6.2a3.4 3.4 0 0 1 0 6.8H6',
  redo: 'M10.5 3.2 13.2 6l-2.7 2.8M13 6H6.8a3.4 3.4 0 0 0 0 6.8H10',
  save: 'M8 2.5v7.6M4.8 7.2 8 10.4l3.2-3.2M3 13.2h10',
  open: 'M2.8 12.8v-9h3.8l1.4 1.8h5.2v7.2z',
  plus: 'M8 3v10M3 8h10',
} as const

export function EditIcon({ name }: { readonly name: keyof typeof shapes }) {
  return (
    <svg className={styles.icon} viewBox="0 0 16 16" aria-hidden="true">
      <path d={shapes[name]} />
    </svg>
  )
}
