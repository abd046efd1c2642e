import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'

/** As Linux numbers them (`linux/magic.h`, `fs/smb/client/cifsfs.h`); FUSE is none, since local disks are mounted by it too. */
const NETWORK_FILE_SYSTEMS: ReadonlySet<number> = new Set([
  0x6969, // NFS
  0x517b, // SMB
  0xff534d42, // CIFS
  0xfe534d42, // SMB 2 and later
  0x5346414f, // AFS
  0x6b414653, // AFS of the kernel
  0x00c36400, // Ceph
  0x01021997, // 9P
])

/**
 * Whether the file lies on a disk of another machine: by its path on Windows, by its file system on Linux. On macOS, and
 * where a drive letter stands for such a disk, it is not known.
 */
export function isOnNetworkDisk(path: string, platform: NodeJS.Platform = process.platform): boolean {
  if (/^(\\\\|\/\/)[^\\/?.]/.test(path)) return true
  if (platform !== 'linux') return false
  try {
    return isNetworkFileSystem(statfsSync(dirname(path)).type)
  } catch {
    return false
  }
}

/** `type` as `statfs` answers it: 32 bits, with or without a sign. */
export function isNetworkFileSystem(type: number): boolean {
  return NETWORK_FILE_SYSTEMS.has(type >>> 0)
}
