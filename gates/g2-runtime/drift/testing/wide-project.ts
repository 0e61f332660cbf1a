/** An image that brings of everything that a Compose file can leave out, and a credential in its history. */
export const DOCKERFILE = `
ARG BASE
FROM \${BASE}
ARG API_TOKEN
LABEL com.example.brought=yes
ENV BROUGHT=1
RUN test -n "$API_TOKEN"
EXPOSE 7777
VOLUME /brought
USER 999
WORKDIR /var/
HEALTHCHECK --interval=7s CMD true
ENTRYPOINT ["sleep"]
CMD ["infinity"]
`;

/** A project that writes what it can in another form than the engine keeps it. */
export function composeFile(image: string): string {
  return `
services:
  store:
    image: docker.io/${image}
    command: sh -c "exec sleep infinity" --requirepass canary-word-4711-Zx ""
    user: "999:0"
    working_dir: /data/
    environment: {MODE: quiet}
    hostname: keeper
    init: true
    read_only: true
    restart: on-failure:3
    ports: ["127.0.0.1::6379", {target: 6381, mode: host}, "127.0.0.1:26390-26392:6390", "127.0.0.1::6400/udp"]
    expose: [7000]
    volumes: [data:/data, "./conf:/conf:ro", "./conf/../conf/:/conf2/", /anonymous, {type: tmpfs, target: /scratch}]
    tmpfs: ["/tmp:size=1m", /run/x]
    networks: {back: {aliases: [cache]}, default: }
    deploy: {resources: {limits: {cpus: "0.35", memory: 64M, pids: 50}}}
    healthcheck: {test: redis-cli ping, interval: 1m30s, timeout: 1500ms, retries: 2, start_period: 500ms}
    cap_add: [net_bind_service, CAP_CHOWN]
    cap_drop: [all]
    security_opt: [no-new-privileges, "seccomp=./profile.json", systempaths=unconfined]
    labels: [com.example.a=1, com.example.token=canary-word-4712-Zx, com.example.empty]
    extra_hosts: ["host.docker.internal:host-gateway", "other=10.0.0.1", "six=::1"]
    logging: {driver: json-file, options: {max-size: 1m}}
    secrets: [token]
    configs: [{source: settings, target: /etc/my-settings}]
  workers:
    image: ${image}
    command: [sleep, infinity]
    restart: "no"
    deploy: {replicas: 2}
    network_mode: none
    pids_limit: -1
  sidecar:
    image: ${image}
    entrypoint: sleep
    command: infinity
    network_mode: service:store
    ipc: host
    deploy: {restart_policy: {condition: on-failure, max_attempts: 3}}
  built:
    build: {context: ., args: {BASE: "${image}", API_TOKEN: canary-token-4711-Zx}}
  built-otherwise:
    build: {context: ., args: {BASE: "${image}", API_TOKEN: "yes"}}
    entrypoint: [/bin/sleep, infinity]
    healthcheck: {timeout: 3s}
    labels: {com.example.brought: "no"}
    deploy: {restart_policy: {delay: 5s}}
volumes: {data: {}}
networks: {back: {}}
secrets: {token: {file: ./token}}
configs: {settings: {file: ./settings}}
`;
}
