// The page's icons: a few strokes each on a grid of 16, in the colour of the text around them. They say nothing to a reader; what they stand
// for is always written beside them or in the name of the button.

import styles from './Icon.module.css'

const shapes = {
  first: <path d="M3 3h2v10H3zM13 3v10L6 8z" fill="currentColor" />,
  back: <path d="M11 3v10L4 8z" fill="currentColor" />,
  play: <path d="M4.5 2.5v11L13 8z" fill="currentColor" />,
  pause: <path d="M4 3h3v10H4zM9 3h3v10H9z" fill="currentColor" />,
  forward: <path d="M5 3v10l7-5z" fill="currentColor" />,
  last: <path d="M11 3h2v10h-2zM3 3v10l7-5z" fill="currentColor" />,
  nextAnswer: <path d="M2.5 8h8M7.2 4.6 10.6 8l-3.4 3.4M13.2 3.4v9.2" />,
  nextMark: <path d="M1.8 8h4.4M4 5.6 6.4 8 4 10.4M11 3.6 15 8l-4 4.4L7.6 8z" />,
  reset: <path d="M3.2 8a4.8 4.8 0 1 0 1.5-3.5M3 2.6v3.2h3.2" />,
  chevron: <path d="m4 6.5 4 4 4-4" />,
  more: <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" strokeWidth="2.4" />,
  menu: <path d="M2.5 4.5h11M2.5 8h11M2.5 11.5h11" />,
  moon: <path d="M13.2 9.6A5.6 5.6 0 0 1 6.4 2.8a5.6 5.6 0 1 0 6.8 6.8z" />,
  sun: (
    <path d="M8 5.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6M8 1.2v1.4M8 13.4v1.4M1.2 8h1.4M13.4 8h1.4M3.2 3.2l1 1M11.8 11.8l1 1M12.8 3.2l-1 1M4.2 11.8l-1 1" />
  ),
  keyboard: (
    <path d="M2.5 4h11a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1M4 6.6h.01M6.7 6.6h.01M9.3 6.6h.01M12 6.6h.01M4.2 9.4h7.6" />
  ),
  close: <path d="m4 4 8 8M12 4l-8 8" />,
  copy: (
    <path d="M6 5.5h6.5a1 1 0 0 1 1 1V13a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V6.5a1 1 0 0 1 1-1M2.5 10.5V3a1 1 0 0 1 1-1H10" />
  ),
  download: <path d="M8 2v8M4.6 6.8 8 10.2l3.4-3.4M2.5 13.5h11" />,
  tick: <path d="m3.5 8.4 3 3 6-6.6" />,
  branch: (
    <path d="M4.5 5.5v5M4.5 7.2c0 2 6.5.6 6.5 3.3M4.5 2.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3M4.5 10.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3M11 10.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3" />
  ),
} as const

export type IconName = keyof typeof shapes

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className={styles.icon} viewBox="0 0 16 16" aria-hidden="true">
      {shapes[name]}
    </svg>
  )
}
