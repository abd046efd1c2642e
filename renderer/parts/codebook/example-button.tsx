import { IconButton } from '../../ui/icon-button.tsx'

/** Makes the quotation beside it the example of what it bears. */
export function ExampleButton({ onPress }: { readonly onPress: () => void }) {
  return <IconButton label="Make it the example" icon="example" size={15} onPress={onPress} />
}
