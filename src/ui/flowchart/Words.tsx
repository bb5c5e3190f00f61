import type { Text } from './text.ts'

/** A placed text of the picture. */
export function Words({ className, text }: { readonly className: string | undefined; readonly text: Text }) {
  return (
    <text
      className={className}
      x={text.x}
      y={text.y}
      fontSize={text.size}
      textAnchor={text.anchor}
      dominantBaseline="central"
    >
      {text.text}
    </text>
  )
}
