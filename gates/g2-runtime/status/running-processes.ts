import { byService } from '../../../src/derive/dependencies/service-order.ts';
import { declaredUserText, isListable } from '../../../src/derive/hardening/declared-user.ts';
import { numberText } from '../../../src/derive/logs/log-window.ts';
import { mainProcesses } from '../../../src/derive/processes/main-processes.ts';
import { programText } from '../../../src/derive/processes/process-program.ts';
import { firstProcess } from '../../../src/derive/processes/process-tree.ts';
import type { ConsultedFor, EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';

type Container = EvidenceFor<'containers'>['containers'][number];
type List = ConsultedFor<'processes'>['processes']['pieces'][number];

export const runningProcesses = defineExhibit({
  meta: { id: 'running-processes', title: 'Processes of each container, and the users they run as' },
  needs: ['containers'],
  consults: ['processes'],
  present({ containers, consulted: { processes } }) {
    const running = containers.filter(isListable);
    if (running.length === 0) return { notApplicable: 'the target has no running container' };
    const [unread] = processes.missing;
    return {
      columns: [
        { title: 'Container' },
        { title: 'First process', style: 'code' },
        { title: 'Main programs', style: 'code' },
        { title: 'Processes', style: 'number' },
        { title: 'Threads', style: 'number' },
        { title: 'Users (number of processes)', style: 'code' },
      ],
      rows: running.toSorted(byService).map((container) => {
        const list = processes.pieces.find((piece) => piece.container === container.name);
        const cells = list && list.processes.length > 0 ? listedCells(container, list) : declaredCells(container);
        return { cells, evidence: [container.evidence, ...(list ? [list.evidence] : [])] };
      }),
      ...(unread && {
        note: `Users that are declared were not seen: processes could not be listed (${unread.message}).`,
      }),
    };
  },
});

function listedCells(container: Container, list: List): string[] {
  const first = firstProcess(list, container);
  const threads = list.processes.map((process) => process.threads);
  const total = threads.reduce<number>((sum, number = 0) => sum + number, 0);
  return [
    container.name,
    first ? programText(first.program) : 'not listed',
    first ? programsText(first) : 'not listed',
    numberText(list.processes.length),
    threads.includes(undefined) ? 'not read' : numberText(total),
    usersText(list),
  ];
}

function declaredCells(container: Container): string[] {
  const not = 'not listed';
  return [container.name, not, not, not, not, declaredUserText(container)];
}

function programsText(first: NonNullable<ReturnType<typeof firstProcess>>): string {
  return [...new Set(mainProcesses(first).map(({ program }) => programText(program)))].join(', ');
}

function usersText({ processes }: List): string {
  const users = [...new Set(processes.map(({ user }) => user))].toSorted(compareText);
  return users.map((user) => `${user} (${processes.filter((process) => process.user === user).length})`).join(', ');
}
