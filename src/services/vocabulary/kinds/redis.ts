import type { LevelMark, Vocabulary } from '../vocabulary.ts';

/** The marks: `.` debug, `-` verbose, `*` notice, `#` warning. */
const LEVEL: LevelMark = {
  pattern: /^\d+:[A-Z] .{10,30}? ([.*#-]) /,
  levels: { '.': 'other', '-': 'other', '*': 'other', '#': 'warning' },
  except: [
    // Redis 7.0 and older write these at their gravest level although they only tell that all is well.
    [
      / # (oO0OoO0OoO0Oo|Redis version=|Configuration loaded|Server initialized|Running mode=|Redis is now ready)/,
      'other',
    ],
    [/ # (User requested shutdown|Received SIG|.{0,20}exit requested)/, 'other'],
    [/ # .*\bfatal\b/i, 'fatal'],
    [/ # .*\b(error|failed|can't|cannot)\b/i, 'error'],
  ],
  grave: / # /,
};

export const REDIS: Vocabulary = {
  kind: 'redis',
  level: LEVEL,
  says: {
    ready: ['Ready to accept connections', 'server is now ready to accept connections'],
    loaded: [
      'DB loaded from disk: {seconds} seconds',
      'DB loaded from append only file: {seconds} seconds',
      'DB loaded from base file * {seconds} seconds',
      'Done loading RDB, keys loaded: {keys}',
    ],
    save: [
      'changes in {seconds} seconds. Saving',
      'Background saving terminated with success',
      'DB saved on disk',
      'Background append only file rewriting terminated with success',
    ],
    recovery: ['MASTER <-> REPLICA sync', 'Full resync from master', 'Bad file format reading the append only file'],
    stopping: ['User requested shutdown', 'Received SIGTERM scheduling shutdown', 'Redis is now ready to exit'],
  },
};
