import type { ProcessList } from '../../model/evidence/container-activity.ts';
import { ReadFailure } from '../../model/intake.ts';
import { cutText } from '../../shared/cut-text.ts';
import type { OfContainer } from './of-container.ts';

type Process = ProcessList['processes'][number];

/** Programs are told by the beginning of it. */
const LONGEST_COMMAND = 300;

/** `top` as evidence; the columns are found by their titles, because `ps` differs between hosts. */
export function shapeProcesses(
  { Titles, Processes }: { Titles: string[]; Processes: string[][] },
  of: OfContainer,
): ProcessList {
  const column = (...names: string[]) => Titles.findIndex((title) => names.includes(title.toUpperCase()));
  const [user, pid, parentPid, state, threads, command] = [
    column('UID', 'USER'),
    column('PID'),
    column('PPID'),
    column('STAT', 'S', 'STATE'),
    column('NLWP', 'THCNT'),
    column('COMMAND', 'CMD', 'ARGS'),
  ] as const;
  if (user === -1 || pid === -1)
    throw new ReadFailure('protocol', `the process list has no user or number: ${Titles.join(' ')}`);
  const cell = (process: readonly string[], index: number) => process[index] ?? '';
  return {
    ...of,
    processes: (Processes ?? []).map(
      (process): Process => ({
        user: cell(process, user),
        pid: cell(process, pid),
        parentPid: cell(process, parentPid),
        command: cutText(cell(process, command), LONGEST_COMMAND),
        ...(cell(process, state) !== '' && { state: cell(process, state) }),
        ...(/^\d+$/.test(cell(process, threads)) && { threads: Number(cell(process, threads)) }),
      }),
    ),
  };
}
