import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { createBridge } from './desktop/bridge.ts'

// A preload has the page's window, which Node's types do not know.
declare const window: EventTarget

contextBridge.exposeInMainWorld('demarche', createBridge(ipcRenderer, webUtils, window))
