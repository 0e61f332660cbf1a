/** One step of a run that a person may want to watch. `work` may set what the line says. */
export interface Step {
  readonly title: string;
  readonly work: (say: (text: string) => void) => Promise<void>;
}

/** Runs steps one after the other and shows them on stderr: live on a terminal, line by line in a pipe, or not at all. */
export async function runSteps(steps: readonly Step[], options: { quiet: boolean }): Promise<void> {
  if (options.quiet) {
    for (const { work } of steps) await work(() => {});
    return;
  }
  const { Listr, ListrLogger, ProcessOutput } = await import('listr2');
  const logger = new ListrLogger({ processOutput: new ProcessOutput(process.stderr, process.stderr) });
  const tasks = steps.map(({ title, work }) => ({
    title,
    task: async (_: unknown, task: { title: string }) => {
      await work((text) => {
        task.title = `${title}: ${text}`;
      });
    },
  }));
  const renderer = process.stderr.isTTY ? 'default' : 'simple';
  await new Listr(tasks, {
    renderer,
    rendererOptions: { logger, collapseErrors: true },
    // The tasks do their own interrupt handling; the list must not end the process.
    registerSignalListeners: false,
  }).run();
}
