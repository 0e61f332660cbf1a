import * as z from 'zod';
import { Position } from './position.ts';
import { TASK_RUNNERS } from './project-document.ts';

/** A file that names tasks to be run by hand: a Makefile, a Taskfile, a package file, a justfile. */
export const TaskRunner = z.object({
  path: z.string(),
  runner: z.enum(TASK_RUNNERS),
  tasks: z.array(
    z.object({
      task: z.string(),
      /** True when the file itself says what the task does. */
      described: z.boolean(),
      at: Position,
    }),
  ),
});
export type TaskRunner = z.infer<typeof TaskRunner>;
