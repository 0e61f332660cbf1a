import { resolve } from 'node:path';
import type { ComposeProject } from '../../../model/evidence/compose-project.ts';
import type { PrometheusConfiguration } from '../../../model/evidence/prometheus-configuration.ts';
import type { Limits } from '../../../model/limits/limits.ts';
import type { MonitoringFile } from '../files/monitoring-file.ts';
import { parsePrometheus } from './parse-prometheus.ts';
import { type RuleFileQuestion, ruleFilesOf } from './rule-files.ts';

interface ProjectPlace {
  readonly project: ComposeProject;
  /** Absolute. */
  readonly directory: string;
  readonly limits: Limits;
}

/** What a Prometheus configuration says, and which files of the project it loads. */
export async function prometheusConfiguration(
  file: MonitoringFile,
  text: string,
  { project, directory, limits }: ProjectPlace,
): Promise<PrometheusConfiguration> {
  const { patterns, ...parsed } = parsePrometheus(file.path, text);
  const reader = readerOf(file, project);
  const configuration = resolve(directory, file.path);
  const ruleFiles: PrometheusConfiguration['ruleFiles'] = [];
  for (const { pattern, at } of patterns) {
    const question = { pattern, directory, limits, configuration, reader };
    ruleFiles.push({ pattern, at, ...(await ruleFilesOf(question)) });
  }
  return { path: file.path, readers: [...file.readers], ...parsed, ruleFiles };
}

function readerOf({ readers }: MonitoringFile, { services }: ComposeProject): RuleFileQuestion['reader'] {
  if (readers.length === 0) return undefined;
  const mounted = readers.find(({ path }) => path !== '');
  const service = services.find(({ name }) => name === mounted?.service);
  return mounted && service ? { service, path: mounted.path } : 'unknown';
}
