/** A source a reader can look up: a numbered recommendation or a section of a specification. */
export interface Reference {
  label: string;
  url: string;
}

/** A recommendation of the CIS Docker Benchmark 1.6.0, for example `cis('5.14')`. */
export function cis(number: string): Reference {
  return { label: `CIS Docker Benchmark 1.6.0, ${number}`, url: 'https://www.cisecurity.org/benchmark/docker' };
}

/** A section of the Compose specification, for example `composeSpec('05-services', 'healthcheck')`. */
export function composeSpec(page: string, anchor: string): Reference {
  return {
    label: `Compose specification, ${anchor}`,
    url: `https://github.com/compose-spec/compose-spec/blob/main/${page}.md#${anchor}`,
  };
}

/** A rule of the OWASP Docker Security Cheat Sheet, for example `owaspDocker('rule-1', 'Docker socket')`. */
export function owaspDocker(anchor: string, title: string): Reference {
  return {
    label: `OWASP Docker Security Cheat Sheet, ${title}`,
    url: `https://cheatsheetseries.owasp.org/cheatsheets/Docker_Security_Cheat_Sheet.html#${anchor}`,
  };
}

/** A page of Docker's own documentation, for example `dockerDocs('engine/containers/run', 'Restart policies')`. */
export function dockerDocs(path: string, title: string): Reference {
  return { label: `Docker documentation, ${title}`, url: `https://docs.docker.com/${path}/` };
}

/** A page of the documentation of Prometheus, for example `prometheusDocs('alerting/latest/overview', 'Alerting')`. */
export function prometheusDocs(path: string, title: string): Reference {
  return { label: `Prometheus documentation, ${title}`, url: `https://prometheus.io/docs/${path}/` };
}

/** A page of the documentation of Grafana, for example `grafanaDocs('administration/provisioning', 'Provisioning')`. */
export function grafanaDocs(path: string, title: string): Reference {
  return { label: `Grafana documentation, ${title}`, url: `https://grafana.com/docs/grafana/latest/${path}/` };
}

/** A page of the documentation of PostgreSQL, for example `postgresDocs('runtime-config-wal', 'fsync')`. */
export function postgresDocs(page: string, title: string): Reference {
  return {
    label: `PostgreSQL documentation, ${title}`,
    url: `https://www.postgresql.org/docs/current/${page}.html`,
  };
}

/** A page of the documentation of Redis, for example `redisDocs('operate/oss_and_stack/management/security', 'Security')`. */
export function redisDocs(path: string, title: string): Reference {
  return { label: `Redis documentation, ${title}`, url: `https://redis.io/docs/latest/${path}/` };
}

/** A page of the documentation of RabbitMQ, for example `rabbitDocs('alarms', 'Alarms')`. */
export function rabbitDocs(page: string, title: string): Reference {
  return { label: `RabbitMQ documentation, ${title}`, url: `https://www.rabbitmq.com/docs/${page}` };
}

/** A section of the OWASP Transport Layer Security Cheat Sheet, for example `owaspTls('only-support-strong-protocols', 'Protocols')`. */
export function owaspTls(anchor: string, title: string): Reference {
  return {
    label: `OWASP Transport Layer Security Cheat Sheet, ${title}`,
    url: `https://cheatsheetseries.owasp.org/cheatsheets/Transport_Layer_Security_Cheat_Sheet.html#${anchor}`,
  };
}

/** A section of an Internet standard, for example `rfc(8996, '4', 'Do not use TLS 1.0')`. */
export function rfc(number: number, section: string, title: string): Reference {
  return {
    label: `RFC ${number}, ${section}, ${title}`,
    url: `https://www.rfc-editor.org/rfc/rfc${number}#section-${section}`,
  };
}

/** A cheat sheet of OWASP, for example `owaspSheet('REST_Security', 'error-handling', 'Error handling')`. */
export function owaspSheet(sheet: string, anchor: string, title: string): Reference {
  return {
    label: `OWASP ${sheet.replaceAll('_', ' ')} Cheat Sheet, ${title}`,
    url: `https://cheatsheetseries.owasp.org/cheatsheets/${sheet}_Cheat_Sheet.html#${anchor}`,
  };
}

/** A chapter of the book "Site Reliability Engineering", for example `sreBook('testing-reliability', 'Testing')`. */
export function sreBook(chapter: string, title: string): Reference {
  return { label: `Site Reliability Engineering, ${title}`, url: `https://sre.google/sre-book/${chapter}/` };
}
