import { accessSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ComposeProject } from '../../model/evidence/compose-project.ts';
import type { Repository } from '../../model/evidence/repository.ts';
import { type Intake, ReadFailure } from '../../model/intake.ts';
import { type Limits, setLimit } from '../../model/limits/limits.ts';
import type { SetLimit } from '../../model/limits/set-limit.ts';
import { isDenied, unreadable } from '../unreadable.ts';
import { workTreeOf } from '../work-tree.ts';
import { askGit, type GitAnswer, type GitQuestion } from './ask-git.ts';
import { type NamedFile, secretFiles } from './secret-files.ts';

/**
 * Asks git which environment and secret files of the project it tracks, and which it ignores. Where no folder above
 * holds a repository, git is not started.
 *
 * @param directory the project directory, absolute
 * @param program the git to start
 */
export async function collectRepository(
  intake: Intake,
  directory: string,
  project: ComposeProject,
  program = 'git',
): Promise<void> {
  const call = { collector: 'repository/1', action: 'git ls-files, git check-ignore' };
  const reading = await intake.read(call, async () => {
    const { signal, limits } = intake;
    const question = { folder: directory, signal, callMs: limits.programCall, program };
    return { ...(await repositoryOf(project, question, limits)), bytes: 0 };
  });
  intake.keep('repository', 'git', reading, (repository) => repository);
}

async function repositoryOf(
  project: ComposeProject,
  question: GitQuestion,
  limits: Limits,
): Promise<{ value: Repository; reached: readonly SetLimit[] }> {
  if (!existsSync(join(workTreeOf(question.folder), '.git'))) return { value: NO_WORK_TREE, reached: [] };
  const all = await secretFiles(question.folder, project);
  const files = all.slice(0, limits.secretFiles);
  const reached = files.length < all.length ? [setLimit(limits, 'secretFiles')] : [];
  return { value: await askedOf(files, question), reached };
}

const NO_WORK_TREE: Repository = { workTree: false, files: [] };

async function askedOf(files: readonly NamedFile[], question: GitQuestion): Promise<Repository> {
  const paths = files.map(({ path }) => path);
  const input = paths.map((path) => `${path}\0`).join('');
  // Asked at once: outside of a work tree the second and the third have no answer that would be read.
  const [inside, listed, checked] = await Promise.all([
    askGit(['rev-parse', '--is-inside-work-tree'], question),
    paths.length > 0 && askGit(['--literal-pathspecs', 'ls-files', '-z', '--', ...paths], question),
    paths.length > 0 && askGit(['check-ignore', '--no-index', '-z', '--stdin'], { ...question, input }),
  ]);
  if (inside.exitCode !== 0 && /not a git repository/i.test(inside.stderr)) {
    refuseClosed(question.folder);
    return NO_WORK_TREE;
  }
  if (accepted(inside, [0]).stdout.trim() !== 'true') return NO_WORK_TREE;
  if (!listed || !checked) return { workTree: true, files: [] };
  const tracked = namesIn(accepted(listed, [0]));
  // Exit code 1 says that none is ignored. https://git-scm.com/docs/git-check-ignore
  const ignored = namesIn(accepted(checked, [0, 1]));
  return {
    workTree: true,
    files: files.map((file) => ({ ...file, tracked: tracked.has(file.path), ignored: ignored.has(file.path) })),
  };
}

/** To git, a repository that it may not read is none. */
function refuseClosed(folder: string): void {
  const repository = join(workTreeOf(folder), '.git');
  try {
    accessSync(repository, constants.R_OK);
  } catch (error) {
    if (isDenied(error)) throw unreadable('folder', error, 'the folder .git');
    throw error;
  }
}

function namesIn({ stdout }: GitAnswer): ReadonlySet<string> {
  return new Set(stdout.split('\0').filter((name) => name !== ''));
}

function accepted(answer: GitAnswer, exitCodes: readonly number[]): GitAnswer {
  if (exitCodes.includes(answer.exitCode)) return answer;
  const [said = ''] = answer.stderr.trim().split('\n', 1);
  throw new ReadFailure('git.failed', `git ended with ${answer.exitCode}: ${said.slice(0, 200)}`);
}
