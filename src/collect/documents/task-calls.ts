import type { ProjectDocument } from '../../model/evidence/project-document.ts';

type Call = Omit<ProjectDocument['taskCalls'][number], 'at'>;

const CALL =
  /^(?:[$>#]\s+)?(?:[A-Z_]+=\S*\s+)*(?:sudo\s+)?(make|task|just|(?:npm|pnpm|yarn)(?:\s+run(?:-script)?)?)\s+(.+)$/;
const TASK = /^[A-Za-z_][\w:./-]*$/;

/** The tasks that a line of code calls: `make build test`, `npm run dev`. */
export function taskCalls(code: string): readonly Call[] {
  return code.split(/&&|\|\||[;|]/).flatMap((command): Call[] => {
    const [, program = '', words = ''] = CALL.exec(command.trim()) ?? [];
    if (program === '') return [];
    const tasks = words.split(/\s+/).filter((word) => TASK.test(word));
    if (/^(?:npm|pnpm|yarn)/.test(program)) return tasks.slice(0, 1).map((task) => ({ runner: 'npm', task }));
    return tasks.map((task) => ({ runner: program as 'make' | 'task' | 'just', task }));
  });
}
