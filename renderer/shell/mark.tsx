const half =
  'M232 226H512C700 226 816 338 816 512S700 798 512 798H232V756C284 750 300 736 300 690V334C300 288 284 274 232 268ZM436 296V728H496C620 728 668 640 668 512S620 296 496 296Z'

/** A D cut in two: two positions on one matter, said past each other. The same drawing as the program's icon. */
export function Mark({ size }: { readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="150 190 720 644" fill="currentColor" fillRule="evenodd" aria-hidden="true">
      <svg x="40" y="0" width="1024" height="488" viewBox="0 0 1024 488">
        <path d={half} />
      </svg>
      <svg x="-40" y="536" width="1024" height="488" viewBox="0 536 1024 488">
        <path d={half} />
      </svg>
    </svg>
  )
}
