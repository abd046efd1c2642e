import { create } from 'zustand'

/** Whether the program behind the page can be heard; false from the moment it falls silent until it is back. */
export const useContact = create<{ readonly isHeard: boolean }>(() => ({ isHeard: true }))

export function noteContact(isHeard: boolean): void {
  useContact.setState({ isHeard })
}
