import type { Program } from './process-program.ts';

const SHELL = /^(?:ba|da|a|z|k)?sh$/;
/** They stand between the engine and the program, and hand on what is sent to them. */
const INIT = /^(?:tini|tini-static|docker-init|dumb-init|catatonit|init|pause)$/;
/** They start one program and wait for it. */
const LAUNCHER = /^(?:npm|npx|yarn|pnpm|bunx|su|sudo|gosu|su-exec|setpriv|env|timeout|nohup|busybox)$/;
/** They are made to run several programs side by side. */
const SUPERVISOR =
  /^(?:supervisord|s6-svscan|s6-supervise|runsvdir|runsv|runit|monit|circusd|forego|foreman|honcho|overmind|hivemind|concurrently|pm2|PM2|procodile)$/;
/** They do nothing but wait, or pass on text. */
const AIDE = /^(?:sleep|cat|tail|tee|true|logger|sed|grep)$/;

/** What a process does for others. */
export type ProcessRole = 'shell' | 'init' | 'launcher' | 'supervisor' | 'aide' | 'program';

/** The role of a program; an interpreter has that of its script. */
export function roleOf({ name, script }: Program): ProcessRole {
  const names = script === undefined ? [name] : [script, name];
  const is = (pattern: RegExp) => names.some((one) => pattern.test(one));
  if (is(SUPERVISOR)) return 'supervisor';
  if (is(INIT)) return 'init';
  if (is(LAUNCHER)) return 'launcher';
  if (SHELL.test(name)) return 'shell';
  return is(AIDE) ? 'aide' : 'program';
}
