import type { Command } from 'commander';
import { withFormat, withReportFiles } from '../options/target-options.ts';
import type { ReportOptions } from './report.ts';

/** `gates report`: renders a result again. */
export function addReport(program: Command): void {
  const command = program
    .command('report')
    .description('write the documents of a result again, in other formats or with a newer version')
    .argument('[result]', 'a result.json, the folder of a run, or an output folder', 'gates-report');
  withReportFiles(withFormat(command))
    .option('--out <folder>', 'folder for the documents', 'gates-documents')
    .option('--open', 'open the page of the run in the browser; nothing else is written where it has one')
    .action(async (result: string, { format, open, ...options }: ReportOptions & { readonly open?: true }) => {
      if (open) {
        const { openReport } = await import('./open-report.ts');
        await openReport(result, options);
        return;
      }
      const { report } = await import('./report.ts');
      // Whoever asks for reports only has not asked for documents.
      const isWanted = (options.report ?? []).length === 0 || command.getOptionValueSource('format') !== 'default';
      await report(result, isWanted && format !== undefined ? { ...options, format } : options);
    });
}
