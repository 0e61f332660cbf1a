import { type Command, Option } from 'commander';
import { PRIORITIES } from '../../model/priorities.ts';
import { parseDuration } from './duration-option.ts';
import { repeatable } from './repeatable-option.ts';

/** What is looked at: the Compose files, as `docker compose` takes them. */
export function withComposeFiles(command: Command): Command {
  return withVariables(command.addOption(repeatable('-f, --file <file>', 'Compose file')));
}

/** The same with the name of the running project and the settings. */
export function withTarget(command: Command): Command {
  return withVariables(
    command
      .addOption(repeatable('-f, --file <file>', 'Compose file'))
      .option('-p, --project <name>', 'Compose project on the engine'),
  ).option('-c, --config <file>', 'settings file (default: gates.yaml)');
}

/** Which engine is asked. */
export function withEngine(command: Command): Command {
  return command
    .option('--context <name>', 'Docker context')
    .option('-H, --host <url>', 'Docker engine, for example unix:///var/run/docker.sock');
}

/** Where documents are written, in which formats, and what fails a gate. */
export function withReports(command: Command): Command {
  return command
    .option('--out <folder>', 'folder for the reports', 'gates-report')
    .option('--format <list>', 'formats of the documents', 'md,json')
    .addOption(
      new Option('--fail-on <priority>', 'a finding this urgent or more fails its gate (default: P1)').choices(
        PRIORITIES,
      ),
    );
}

/** How long collecting may take. */
export function withTimeout(command: Command): Command {
  return command.addOption(
    new Option('--timeout <time>', 'time for the whole collection, for example 90s').argParser(parseDuration),
  );
}

/** What is printed. */
export function withPrinting(command: Command): Command {
  return command.option('--json', 'print the result as JSON on stdout').option('--quiet', 'no progress on stderr');
}

function withVariables(command: Command): Command {
  return command
    .option('--project-directory <folder>', 'folder that relative paths in the Compose files start from')
    .addOption(repeatable('--profile <name>', 'profile to enable'))
    .addOption(repeatable('--env-file <file>', 'environment file'));
}
