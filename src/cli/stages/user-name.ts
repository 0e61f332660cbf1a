import { userInfo } from 'node:os';

/** Who runs this. A container may be started as a user that its system has no name for. */
export function userName(): string {
  try {
    return userInfo().username;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_SYSTEM_ERROR')
      return `user ${process.getuid?.() ?? 'without a name'}`;
    throw error;
  }
}
