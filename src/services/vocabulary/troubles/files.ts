import type { Trouble } from './trouble.ts';

export const FILE_TROUBLES: readonly Trouble[] = [
  {
    id: 'disk full',
    says: [
      'no space left on device',
      'ENOSPC',
      'disk quota exceeded',
      'could not extend file',
      'disk is full',
      'flood stage disk watermark',
    ],
    cause: 'The volume, or the disk of the host, has no room left.',
    remedy: 'Free or add space, bound logs and caches, and watch the disk.',
    priority: 'P0',
  },
  {
    id: 'file system read-only',
    says: ['read-only file system', 'EROFS'],
    cause: 'The path is on a read-only root or mount, or the host made the disk read-only after an error.',
    remedy: 'Add a volume or tmpfs for the path that is written, and look at the kernel log of the host.',
    priority: 'P1',
  },
  {
    id: 'data directory not private',
    says: [
      'data directory "*" has invalid permissions',
      'data directory "*" has wrong ownership',
      'has group or world access',
    ],
    cause: 'The server refuses a data folder that belongs to somebody else or that others can read.',
    remedy: 'Give the folder to the user of the server, mode 0700, or use a named volume.',
    priority: 'P1',
  },
  {
    id: 'permission denied',
    says: [
      'permission denied',
      'EACCES',
      'EPERM',
      'operation not permitted',
      'AccessDeniedException',
      'Access is denied',
    ],
    cause: 'The user of the process may not use the file or the call: often a volume that belongs to another user.',
    remedy:
      'Give the path to the UID of the process, or set user: to the owner; check cap_drop for what is not permitted.',
    priority: 'P1',
  },
  {
    id: 'file missing',
    says: [
      'no such file or directory',
      'ENOENT',
      'FileNotFoundError',
      'FileNotFoundException',
      'NoSuchFileException',
      "can't open file",
      'cannot find the file',
    ],
    cause: 'A file or folder is not in the image and not mounted, or a script has Windows line ends.',
    remedy: 'Mount or create it, and check the paths of volumes, configs and secrets.',
  },
  {
    id: 'folder in place of a file',
    says: ['is a directory', 'EISDIR', 'not a directory', 'ENOTDIR', 'mount a directory onto a file'],
    cause: 'A bind mount names a file that is not on the host, and the engine made a folder of that name.',
    remedy: 'Remove that folder on the host, put the file there, and create the container anew.',
  },
  {
    id: 'too many open files',
    says: ['too many open files', 'EMFILE', 'ENFILE', 'file table overflow'],
    cause: 'The process has as many files and connections open as it may.',
    remedy: 'Raise ulimits: nofile, and look for connections that are never closed.',
    priority: 'P1',
  },
  {
    id: 'too many watches',
    says: ['limit for number of file watchers reached', 'inotify_add_watch', 'inotify watch limit', 'too many inotify'],
    cause: 'The host allows fewer watched files than the programs want.',
    remedy: 'Raise fs.inotify.max_user_watches on the host, or do not watch files in production.',
  },
  {
    id: 'input/output error',
    says: ['input/output error', 'I/O error, dev', 'EIO: i/o error'],
    cause: 'The disk, or the storage behind the volume, cannot be read or written.',
    remedy: 'Look at the kernel log and the health of the disk, and make a copy of the data.',
    priority: 'P0',
  },
];
