import { INSTRUMENTER_CONSTANTS, type InstrumenterContext, type StrykerOptions } from '@stryker-mutator/api/core';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  type CompleteDryRunResult,
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { type CollectedTest, collect } from './collect-tests.ts';
import { testsBeside } from './tests-beside.ts';

/** Processor time that the tests of one mutant may take, in milliseconds; what comes after does not count as noticed. */
const MOST_MS = 2000;

/**
 * Runs the tests beside mutated files in one process that loads them once: the next mutant costs milliseconds. Stryker's
 * own runner for vitest starts a worker per mutant, which takes a second or more; over twenty thousand mutants that is
 * the difference between minutes and a night. It is right for pure code only: nothing a test did may be seen by the next.
 */
class HotTestRunner implements TestRunner {
  static readonly inject = tokens(commonTokens.options);
  private readonly mutated: readonly string[];
  private tests: readonly CollectedTest[] = [];

  constructor(options: StrykerOptions) {
    this.mutated = options.mutate;
  }

  /**
   * Only asked for where a mutant also runs while a file loads. Those that run nowhere else are ignored (`ignoreStatic`),
   * and for the others it is the tests that have to notice them: there is nothing to load again.
   */
  capabilities(): { reloadEnvironment: boolean } {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    this.tests = await collect(await testsBeside(process.cwd(), this.mutated));
  }

  async dryRun(): Promise<DryRunResult> {
    const state = instrumented();
    const result = await runTests(this.tests, { bail: false, most: Infinity });
    // The first test that fails decides about a mutant, so the quick ones come first.
    const durations = new Map(result.tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
    this.tests = this.tests.toSorted((one, other) => (durations.get(one.id) ?? 0) - (durations.get(other.id) ?? 0));
    return { ...result, mutantCoverage: state.mutantCoverage ?? { static: {}, perTest: {} } };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail }: MutantRunOptions): Promise<MutantRunResult> {
    const state = instrumented();
    const covering = new Set(testFilter);
    const chosen = testFilter ? this.tests.filter(({ id }) => covering.has(id)) : this.tests;
    Object.assign(state, { activeMutant: activeMutant.id, hitCount: hitLimit && 0, hitLimit });
    const result = await runTests(chosen, { bail: !disableBail, most: MOST_MS });
    return toMutantRunResult(determineHitLimitReached(state.hitCount, hitLimit) ?? result);
  }
}

interface Until {
  /** The first test that fails is the last. */
  readonly bail: boolean;
  /** Milliseconds of processor time after which no further test begins: how busy the machine is decides nothing. */
  readonly most: number;
}

async function runTests(tests: readonly CollectedTest[], { bail, most }: Until): Promise<CompleteDryRunResult> {
  const results: TestResult[] = [];
  const start = process.cpuUsage();
  for (const each of tests) {
    const result = await runTest(each);
    results.push(result);
    if ((bail && result.status === TestStatus.Failed) || millisecondsSince(start) > most) break;
  }
  return { status: DryRunStatus.Complete, tests: results };
}

function millisecondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

async function runTest({ id, file, run }: CollectedTest): Promise<TestResult> {
  const state = instrumented();
  const before = performance.now();
  const result = () => ({ id, name: id, fileName: file, timeSpentMs: performance.now() - before });
  state.currentTestId = id;
  try {
    await run();
    return { ...result(), status: TestStatus.Success };
  } catch (error) {
    const failureMessage = error instanceof Error ? error.message : String(error);
    return { ...result(), status: TestStatus.Failed, failureMessage };
  } finally {
    delete state.currentTestId;
  }
}

/** What instrumented code and its test runner tell each other. */
function instrumented(): InstrumenterContext {
  const holder = globalThis as { [INSTRUMENTER_CONSTANTS.NAMESPACE]?: InstrumenterContext };
  const context = holder[INSTRUMENTER_CONSTANTS.NAMESPACE] ?? {};
  holder[INSTRUMENTER_CONSTANTS.NAMESPACE] = context;
  return context;
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'hot', HotTestRunner)];
