import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { createBridge } from './desktop/bridge.ts'

contextBridge.exposeInMainWorld('demarche', createBridge(ipcRenderer, webUtils))
