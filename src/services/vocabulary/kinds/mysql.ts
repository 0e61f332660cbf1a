import type { Topic, Vocabulary } from '../vocabulary.ts';

const SAYS: Readonly<Partial<Record<Topic, readonly string[]>>> = {
  ready: ['ready for connections'],
  listening: ['Server socket created on IP'],
  loaded: ['Buffer pool(s) load completed'],
  recovery: ['Starting crash recovery', 'InnoDB: Starting final batch to recover', 'Crash recovery finished'],
  migration: ['Upgrading system tables', 'mariadb-upgrade: '],
  started: ['InnoDB initialization has ended', 'InnoDB: {version} started; log sequence number'],
  stopping: ['Shutdown complete', 'Received SHUTDOWN', 'Normal shutdown'],
};

export const MYSQL: Vocabulary = { kind: 'mysql', says: SAYS };
export const MARIADB: Vocabulary = { kind: 'mariadb', says: SAYS };
