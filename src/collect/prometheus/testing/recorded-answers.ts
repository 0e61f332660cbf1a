// As Prometheus 2.42.0 answered that scrapes itself and a target that is not there, with a rule that cannot be evaluated.

const ACTIVE_AT = '2026-11-21T11:02:07.301830016Z';

const ALERT = {
  labels: { alertname: 'TargetDown', instance: '127.0.0.1:1', job: 'api', severity: 'critical' },
  annotations: { summary: 'a target is down' },
  state: 'firing',
  activeAt: ACTIVE_AT,
  value: '0e+00',
};

const target = (job: string, instance: string, different: object) => ({
  discoveredLabels: { __address__: instance, __metrics_path__: '/metrics', __scheme__: 'http', job },
  labels: { instance, job },
  scrapePool: job,
  scrapeUrl: `http://${instance}/metrics`,
  globalUrl: `http://b9d7282de9ef:9090/metrics`,
  lastError: '',
  lastScrape: '2026-11-21T11:02:12.770805443Z',
  lastScrapeDuration: 0.003805629,
  health: 'up',
  scrapeInterval: '2s',
  scrapeTimeout: '2s',
  ...different,
});

const refused = 'Get "http://127.0.0.1:1/metrics": dial tcp 127.0.0.1:1: connect: connection refused';

const RULES = [
  {
    state: 'firing',
    name: 'TargetDown',
    query: 'up == 0',
    duration: 0,
    keepFiringFor: 0,
    labels: { severity: 'critical' },
    annotations: { summary: 'a target is down' },
    alerts: [ALERT],
    health: 'ok',
    evaluationTime: 0.000405756,
    lastEvaluation: '2026-11-21T11:02:13.302122151Z',
    type: 'alerting',
  },
  { name: 'job:up:sum', query: 'sum by (job) (up)', health: 'ok', evaluationTime: 0.00006, type: 'recording' },
  {
    name: 'broken',
    query: 'up * on () group_left () up',
    health: 'err',
    lastError: 'found duplicate series for the match group {} on the right hand-side of the operation',
    evaluationTime: 0.0001,
    type: 'recording',
  },
];

const success = (data: unknown) => ({ status: 'success', data });

/** Answers by path and query. */
export const RECORDED: Readonly<Record<string, unknown>> = {
  '/api/v1/status/buildinfo': success({ version: '2.42.0+ds', revision: '2.42.0+ds-5', goVersion: 'go1.19.8' }),
  '/api/v1/targets?state=active': success({
    activeTargets: [
      target('api', '127.0.0.1:1', { health: 'down', lastError: refused }),
      target('prometheus', 'localhost:9090', {}),
    ],
    droppedTargets: [],
  }),
  '/api/v1/rules': success({
    groups: [{ name: 'availability', file: '/etc/gates/rules.yml', rules: RULES, interval: 2, limit: 0 }],
  }),
  '/api/v1/alerts': success({ alerts: [ALERT] }),
};
