import { useEffect, useState } from 'react'
import { Icon } from '../../ui/icon.tsx'
import { importDropped } from './importing.ts'
import styles from './window-drop.module.css'

/** Files can be dropped anywhere in the window; while they are held over it, it says so. */
export function WindowDrop() {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const isFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const handleDragOver = (event: DragEvent) => {
      if (!isFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const handleDragLeave = (event: DragEvent) => {
      // Only where the pointer leaves the window; inside it goes from element to element.
      if (event.relatedTarget === null) setOver(false)
    }
    const handleDrop = (event: DragEvent) => {
      setOver(false)
      if (!isFiles(event) || !event.dataTransfer) return
      event.preventDefault()
      void importDropped(event.dataTransfer)
    }
    window.addEventListener('dragover', handleDragOver)
    window.addEventListener('dragleave', handleDragLeave)
    window.addEventListener('drop', handleDrop)
    return () => {
      window.removeEventListener('dragover', handleDragOver)
      window.removeEventListener('dragleave', handleDragLeave)
      window.removeEventListener('drop', handleDrop)
    }
  }, [])
  if (!isOver) return null
  return (
    <div className={styles.cover}>
      <p className={styles.words}>
        <Icon name="upload" size={22} />
        Drop to import
      </p>
    </div>
  )
}
