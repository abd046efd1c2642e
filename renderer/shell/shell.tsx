import { ToastRegion } from '../ui/toast.tsx'

export function Shell() {
  return <ToastRegion />
}
