import type { SentencePart } from '#shared/domain/position-sentence.ts'
import { Fragment } from 'react'

/** A position's sentence with holder and issue set off. */
export function Sentence({ parts }: { readonly parts: readonly SentencePart[] }) {
  return (
    <>
      {parts.map((part, index) => {
        const key = `${index} ${part.role}`
        if (part.missing) return <i key={key}>{part.text}</i>
        if (part.role === 'holder' || part.role === 'issue') return <b key={key}>{part.text}</b>
        return <Fragment key={key}>{part.text}</Fragment>
      })}
    </>
  )
}
