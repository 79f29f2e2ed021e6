export const id = 3748;
export const ids = [3748];
export const modules = {

/***/ 63748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connectEngine: () => (/* binding */ connectEngine)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/runtime/limit.js
var limit = __webpack_require__(92359);
// EXTERNAL MODULE: ./lib/image/digest.js
var digest = __webpack_require__(37241);
// EXTERNAL MODULE: ./lib/image/json.js
var json = __webpack_require__(57383);
;// CONCATENATED MODULE: ./lib/engine/documents.js



/** Reads the answer of `GET /info`; what is not in it is empty. */
function readInfo(value) {
    const info = (0,json/* isObject */.Gv)(value) ? value : {};
    const status = (0,json/* field */.ZZ)(info, 'DriverStatus');
    const containerdStore = Array.isArray(status) &&
        status.some((row) => Array.isArray(row) && row[0] === 'driver-type' && String(row[1]).startsWith('io.containerd.snapshotter'));
    return {
        version: String((0,json/* field */.ZZ)(info, 'ServerVersion') ?? 'unknown'),
        containerdStore,
        isPodman: (0,json/* field */.ZZ)(info, 'BuildahVersion') !== undefined,
        platform: { os: String((0,json/* field */.ZZ)(info, 'OSType') ?? 'linux'), architecture: String((0,json/* field */.ZZ)(info, 'Architecture') ?? '') },
        root: String((0,json/* field */.ZZ)(info, 'DockerRootDir') ?? ''),
    };
}
/** Reads the answer of `GET /images/NAME/json`; `Failure('invalid')` for an image without an ID. */
function readImage(value) {
    const image = (0,json/* isObject */.Gv)(value) ? value : {};
    const id = (0,json/* field */.ZZ)(image, 'Id');
    if (typeof id !== 'string' || !(0,digest/* isDigest */.Bc)(id))
        throw new failure/* Failure */.HR('invalid', 'the engine gave an image without an ID');
    const rootfs = (0,json/* field */.ZZ)(image, 'RootFS');
    const variant = (0,json/* field */.ZZ)(image, 'Variant');
    return {
        id,
        diffIds: strings((0,json/* isObject */.Gv)(rootfs) ? (0,json/* field */.ZZ)(rootfs, 'Layers') : undefined).filter(digest/* isDigest */.Bc),
        tags: strings((0,json/* field */.ZZ)(image, 'RepoTags')),
        repoDigests: strings((0,json/* field */.ZZ)(image, 'RepoDigests')),
        origins: readOrigins((0,json/* field */.ZZ)(image, 'Identity')),
        created: readTime((0,json/* field */.ZZ)(image, 'Created')),
        platform: {
            os: String((0,json/* field */.ZZ)(image, 'Os') ?? ''),
            architecture: String((0,json/* field */.ZZ)(image, 'Architecture') ?? ''),
            ...(typeof variant === 'string' && variant !== '' ? { variant } : {}),
        },
        size: Number((0,json/* field */.ZZ)(image, 'Size') ?? 0),
    };
}
function readOrigins(identity) {
    if (!(0,json/* isObject */.Gv)(identity))
        return undefined;
    return objects((0,json/* field */.ZZ)(identity, 'Pull')).flatMap((pull) => strings([(0,json/* field */.ZZ)(pull, 'Repository')]));
}
function readTime(value) {
    const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
    return Number.isNaN(time) ? undefined : time;
}
/** Reads the answer of `GET /images/json`; what has no ID is left out. */
function readList(value) {
    return objects(value).flatMap((image) => {
        const id = (0,json/* field */.ZZ)(image, 'Id');
        if (typeof id !== 'string' || !(0,digest/* isDigest */.Bc)(id))
            return [];
        const names = strings((0,json/* field */.ZZ)(image, 'RepoTags')).filter((name) => name !== '<none>:<none>');
        return [{ id, names, isKnownByDigest: strings((0,json/* field */.ZZ)(image, 'RepoDigests')).length > 0 }];
    });
}
/** Bytes of each step of an image, the last first (`GET /images/NAME/history`). */
function readHistory(value) {
    return Array.isArray(value) ? value.map((step) => ((0,json/* isObject */.Gv)(step) ? Number((0,json/* field */.ZZ)(step, 'Size') ?? 0) : 0)) : [];
}
/** The IDs of the images that containers were made of (`GET /containers/json`). */
function readContainers(value) {
    return new Set(objects(value)
        .map((container) => (0,json/* field */.ZZ)(container, 'ImageID'))
        .filter((id) => typeof id === 'string'));
}
/**
 * Whether a pull failed because the engine was just throwing away what an earlier pull left that failed: with the containerd store it finds
 * a manifest there, and reads it a moment later, when it is gone. The next pull fetches it.
 */
function isCollected(error) {
    if (!(error instanceof failure/* Failure */.HR) || !error.message.includes('failed to check image'))
        return false;
    return /content digest sha\d{3}:[0-9a-f]{64,128}: not found/.test(error.message);
}
function objects(value) {
    return Array.isArray(value) ? value.filter(json/* isObject */.Gv) : [];
}
function strings(value) {
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
//# sourceMappingURL=documents.js.map
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/engine/endpoint.js







const DEFAULT_SOCKETS = ['/var/run/docker.sock', '/run/podman/podman.sock'];
const REMEDY = 'Start Docker, or point DOCKER_HOST at an engine. Archives, layouts and registries need none.';
/**
 * Finds the engine as the docker command does: `DOCKER_HOST`, then the current context (`DOCKER_CONTEXT`, or
 * `currentContext` in config.json), then the usual sockets, Podman's included.
 */
async function findEngine(runtime) {
    const { env } = runtime;
    if (env.DOCKER_HOST)
        return await parseHost(env.DOCKER_HOST, certificatesFromEnv(env));
    const context = await contextEndpoint(env);
    if (context !== undefined)
        return context;
    const own = env.XDG_RUNTIME_DIR === undefined ? [] : ['docker.sock', 'podman/podman.sock'];
    const sockets = [...DEFAULT_SOCKETS, ...own.map((name) => (0,external_node_path_.join)(env.XDG_RUNTIME_DIR, name))];
    const path = sockets.find((socket) => (0,external_node_fs_.existsSync)(socket));
    if (path !== undefined)
        return { kind: 'socket', path, label: `unix://${path}` };
    throw new failure/* Failure */.HR('unreachable', 'no container engine was found on this machine', { hint: REMEDY });
}
async function parseHost(host, certificates) {
    const [, scheme = '', rest = ''] = /^([a-z]+):\/\/(.*)$/.exec(host) ?? [];
    if ((scheme === 'unix' || scheme === 'npipe') && rest !== '') {
        return { kind: 'socket', path: scheme === 'npipe' ? rest.replaceAll('/', '\\') : rest, label: host };
    }
    if (scheme === 'tcp' || scheme === 'http' || scheme === 'https') {
        // As tcp://, which has no port of its own: of an http:// URL the 80 would get lost.
        const url = URL.canParse(`tcp://${rest}`) ? new URL(`tcp://${rest}`) : undefined;
        if (url !== undefined && url.hostname !== '' && url.username === '' && url.password === '') {
            const tls = await certificates();
            const secure = tls ?? (scheme === 'https' ? {} : undefined);
            const port = Number(url.port) || (secure === undefined ? 2375 : 2376);
            return {
                kind: 'tcp',
                host: url.hostname.replace(/^\[|\]$/g, ''),
                port,
                label: host,
                ...(secure === undefined ? {} : { tls: secure }),
            };
        }
    }
    throw new failure/* Failure */.HR('unsupported', `the engine address "${host.replace(/\/\/[^/]*@/, '//')}" cannot be used`, {
        hint: 'Write DOCKER_HOST as unix:///path or tcp://host:port. For ssh:// forward the socket: ssh -L /tmp/docker.sock:/var/run/docker.sock HOST',
    });
}
function certificatesFromEnv(env) {
    return async () => {
        if (!env.DOCKER_TLS_VERIFY && !env.DOCKER_CERT_PATH && !env.DOCKER_TLS)
            return undefined;
        return await readCertificates(env.DOCKER_CERT_PATH ?? configFolder(env));
    };
}
async function contextEndpoint(env) {
    const folder = configFolder(env);
    const name = env.DOCKER_CONTEXT || (await currentContext(folder));
    if (name === undefined || name === '' || name === 'default')
        return undefined;
    const id = (0,external_node_crypto_.createHash)('sha256').update(name).digest('hex');
    const meta = await readJsonFile((0,external_node_path_.join)(folder, 'contexts', 'meta', id, 'meta.json'));
    const endpoints = (0,json/* isObject */.Gv)(meta) ? (0,json/* field */.ZZ)(meta, 'Endpoints') : undefined;
    const docker = (0,json/* isObject */.Gv)(endpoints) ? (0,json/* field */.ZZ)(endpoints, 'docker') : undefined;
    const host = (0,json/* isObject */.Gv)(docker) ? (0,json/* field */.ZZ)(docker, 'Host') : undefined;
    if (typeof host !== 'string') {
        throw new failure/* Failure */.HR('not-found', `the docker context "${name}" has no engine address`, {
            hint: 'See docker context ls, or set DOCKER_HOST.',
        });
    }
    return await parseHost(host, async () => {
        const tls = await readCertificates((0,external_node_path_.join)(folder, 'contexts', 'tls', id, 'docker'));
        return tls.ca === undefined && tls.cert === undefined ? undefined : tls;
    });
}
async function currentContext(folder) {
    const config = await readJsonFile((0,external_node_path_.join)(folder, 'config.json'));
    const name = (0,json/* isObject */.Gv)(config) ? (0,json/* field */.ZZ)(config, 'currentContext') : undefined;
    return typeof name === 'string' ? name : undefined;
}
function configFolder(env) {
    return env.DOCKER_CONFIG || (0,external_node_path_.join)(env.HOME ?? (0,external_node_os_.homedir)(), '.docker');
}
async function readCertificates(folder) {
    const read = async (name) => await (0,promises_.readFile)((0,external_node_path_.join)(folder, name), 'utf8').catch(() => undefined);
    const [ca, cert, key] = await Promise.all([read('ca.pem'), read('cert.pem'), read('key.pem')]);
    return {
        ...(ca === undefined ? {} : { ca }),
        ...(cert === undefined ? {} : { cert }),
        ...(key === undefined ? {} : { key }),
    };
}
async function readJsonFile(path) {
    try {
        return (0,json/* parseJson */.qF)(await (0,promises_.readFile)(path), path);
    }
    catch {
        return undefined;
    }
}
//# sourceMappingURL=endpoint.js.map
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./lib/stores/verify.js
var verify = __webpack_require__(51593);
;// CONCATENATED MODULE: ./lib/engine/http.js







const JSON_LIMIT = 32 * 1024 * 1024;
const LINE_LIMIT = 4 * 1024 * 1024;
const WORDS_LIMIT = 1000;
/** For questions that an engine answers from memory; one under heavy load may take seconds. */
const QUESTION_MS = 60_000;
/** Sends one request to an engine. Only a missing answer is an error here; the status is the caller's. */
async function requestEngine(endpoint, request) {
    const query = new URLSearchParams();
    for (const [key, value] of Object.entries(request.query ?? {}))
        if (value !== undefined)
            query.set(key, value);
    const path = query.size === 0 ? request.path : `${request.path}?${query}`;
    const deadline = request.deadlineMs === undefined ? undefined : AbortSignal.timeout(request.deadlineMs);
    const signals = [request.signal, deadline].filter((signal) => signal !== undefined);
    const options = {
        method: request.method ?? 'GET',
        path,
        headers: { Host: 'docker', 'User-Agent': 'seaworthy', ...request.headers },
        // One connection per request: engines keep long answers open, and a socket costs nothing on one machine.
        agent: false,
        ...(signals.length === 0 ? {} : { signal: AbortSignal.any(signals) }),
        ...(endpoint.kind === 'socket' ? { socketPath: endpoint.path } : { host: endpoint.host, port: endpoint.port }),
    };
    const secure = endpoint.kind === 'tcp' && endpoint.tls !== undefined;
    const req = secure ? external_node_https_.request({ ...options, ...endpoint.tls }) : external_node_http_.request(options);
    const failure = (cause) => {
        if (request.signal?.aborted === true)
            return request.signal.reason;
        return deadline?.aborted === true ? tooLate(endpoint, request) : unreachable(endpoint, cause);
    };
    const answered = new Promise((resolve, reject) => {
        req.once('response', resolve);
        req.on('error', (cause) => reject(failure(cause)));
    });
    if (request.body === undefined)
        req.end();
    // An engine may answer before it has read everything; then the answer counts, not the broken pipe.
    else
        (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.from(request.body, { objectMode: false }), req).catch(() => { });
    const response = await answered;
    return {
        status: response.statusCode ?? 0,
        body: reading(response, failure),
        pourInto: (to) => pour(response, to, failure),
    };
}
/** Which of both sides failed tells the error that comes first: the other is ended with it. */
async function pour(response, to, failure) {
    let failed;
    response.once('error', () => {
        failed ??= 'engine';
    });
    to.once('error', () => {
        failed ??= 'target';
    });
    try {
        await (0,external_node_stream_promises_.pipeline)(response, to);
    }
    catch (cause) {
        throw failed === 'target' ? cause : failure(cause);
    }
}
/** The body of an answer, whose errors are failures too. Whoever stops reading ends the connection. */
async function* reading(response, failure) {
    try {
        yield* response;
    }
    catch (cause) {
        throw failure(cause);
    }
    finally {
        response.destroy();
    }
}
/** The JSON answer of a request that has to succeed; `what` names the operation in the error. */
async function requestJson(endpoint, request, what) {
    const response = await requestEngine(endpoint, { deadlineMs: QUESTION_MS, ...request });
    const text = Buffer.from(await (0,verify/* collect */.Fo)(response.body, JSON_LIMIT, 'the answer of the engine')).toString('utf8');
    if (response.status >= 400)
        throw engineFailure(response.status, text, what);
    return text.trim() === '' ? undefined : parse(text, what);
}
/**
 * The progress messages of a push, pull or load, one JSON object each. These answer 200 first and report failure inside
 * the stream, which becomes a `Failure('failed')` with the engine's words.
 */
async function* requestEvents(endpoint, request, what) {
    const response = await requestEngine(endpoint, request);
    if (response.status >= 400) {
        const text = Buffer.from(await (0,verify/* collect */.Fo)(response.body, JSON_LIMIT, 'the answer of the engine')).toString('utf8');
        throw engineFailure(response.status, text, what);
    }
    for await (const line of lines(response.body)) {
        if (line.trim() === '')
            continue;
        const event = parse(line, what);
        if (!(0,json/* isObject */.Gv)(event))
            continue;
        const error = errorIn(event);
        if (error !== undefined)
            throw new failure/* Failure */.HR('failed', `the engine could not ${what}: ${error}`);
        yield event;
    }
}
function engineFailure(status, text, what) {
    const message = engineMessage(text);
    if (status === 404)
        return new failure/* Failure */.HR('not-found', `the engine could not ${what}: ${message}`);
    return new failure/* Failure */.HR('failed', `the engine could not ${what} (status ${status}): ${message}`);
}
/** `errorDetail.message`, and `error` as engines before Docker 29 have it too. */
function errorIn(event) {
    const detail = (0,json/* field */.ZZ)(event, 'errorDetail');
    const message = ((0,json/* isObject */.Gv)(detail) ? (0,json/* field */.ZZ)(detail, 'message') : undefined) ?? (0,json/* field */.ZZ)(event, 'error');
    if (message === undefined && detail === undefined)
        return undefined;
    return typeof message === 'string' && message !== '' ? message.slice(0, WORDS_LIMIT) : 'it gave no reason';
}
function parse(text, what) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new failure/* Failure */.HR('invalid', `the engine was to ${what} and answered with something that is not JSON`, {
            hint: 'Is it really a container engine that DOCKER_HOST points at?',
            cause,
        });
    }
}
function engineMessage(text) {
    try {
        const value = JSON.parse(text);
        const message = (0,json/* isObject */.Gv)(value) ? ((0,json/* field */.ZZ)(value, 'message') ?? (0,json/* field */.ZZ)(value, 'cause')) : undefined;
        if (typeof message === 'string')
            return message.slice(0, WORDS_LIMIT);
    }
    catch {
        // Plain text then.
    }
    return text.trim().slice(0, 500) || 'it gave no reason';
}
async function* lines(body) {
    const decoder = new TextDecoder();
    let rest = '';
    for await (const chunk of body) {
        rest += decoder.decode(chunk, { stream: true });
        const parts = rest.split('\n');
        rest = parts.pop() ?? '';
        if (rest.length > LINE_LIMIT)
            throw new failure/* Failure */.HR('invalid', 'the engine sent a message without end');
        yield* parts;
    }
    if (rest !== '')
        yield rest;
}
function tooLate(endpoint, { deadlineMs = 0 }) {
    return new failure/* Failure */.HR('timeout', `the container engine at ${endpoint.label} gave no answer in ${deadlineMs / 1000} s`, {
        hint: 'It may be stuck or overloaded: see its log, or start it again.',
    });
}
function unreachable(endpoint, cause) {
    const code = cause.code;
    if (code === 'ECONNRESET' || code === 'EPIPE') {
        return new failure/* Failure */.HR('unreachable', `the container engine at ${endpoint.label} hung up before its answer was whole`, {
            hint: 'It was stopped or has died, or a proxy in front of it gave up: see its log.',
            cause,
        });
    }
    const hint = code === 'EACCES'
        ? 'This user may not use the engine: add it to the docker group, or use a rootless engine.'
        : 'Start Docker, or point DOCKER_HOST at an engine. Archives, layouts and registries need none.';
    return new failure/* Failure */.HR('unreachable', `the container engine at ${endpoint.label} does not answer`, { hint, cause });
}
//# sourceMappingURL=http.js.map
;// CONCATENATED MODULE: ./lib/engine/engine.js






/** Cleaning up must not keep an interrupted process waiting. */
const UNTAG_MS = 15_000;
const PROBE_MS = 30_000;
/** Finds and greets the engine; `Failure('unreachable')` when there is none. */
async function connectEngine(runtime) {
    const endpoint = await findEngine(runtime);
    const { signal } = runtime;
    const info = readInfo(await requestJson(endpoint, { path: '/info', signal }, 'say what it is'));
    const authHeader = (auth) => ({
        // The URL alphabet, but padded: engines refuse it without.
        'X-Registry-Auth': Buffer.from(JSON.stringify(auth)).toString('base64').replaceAll('+', '-').replaceAll('/', '_'),
    });
    const inspect = async (image) => {
        try {
            const path = `/images/${inPath(image)}/json`;
            return readImage(await requestJson(endpoint, { path, signal }, `inspect ${image}`));
        }
        catch (error) {
            if (error instanceof failure/* Failure */.HR && error.code === 'not-found')
                return undefined;
            throw error;
        }
    };
    const list = async () => readList(await requestJson(endpoint, { path: '/images/json', signal }, 'list its images'));
    /** Bytes of each step of an image's history, the last first. */
    const stepSizes = async (image) => {
        const path = `/images/${inPath(image)}/history`;
        return readHistory(await requestJson(endpoint, { path, signal }, `read the history of ${image}`));
    };
    return {
        endpoint,
        info,
        inspect,
        async existing(name) {
            const image = await inspect(name);
            if (image !== undefined)
                return image;
            throw new failure/* Failure */.HR('not-found', `the engine has no image "${name}"`, {
                reference: name,
                hint: 'See docker images.',
            });
        },
        async layerSizes(image, { diffIds, size }) {
            const told = (await stepSizes(image)).filter((bytes) => bytes > 0).reverse();
            return told.length === diffIds.length ? told : diffIds.map(() => Math.floor(size / diffIds.length));
        },
        async unpackedSize(image, { size }) {
            const unpacked = (await stepSizes(image)).reduce((sum, bytes) => sum + bytes, 0);
            return Math.max(size, unpacked);
        },
        async tag(image, repo, tag) {
            const path = `/images/${inPath(image)}/tag`;
            await requestJson(endpoint, { method: 'POST', path, query: { repo, tag }, signal }, `tag ${image}`);
        },
        async untag(reference) {
            const path = `/images/${inPath(reference)}`;
            await requestJson(endpoint, { method: 'DELETE', path, query: { noprune: '1' }, deadlineMs: UNTAG_MS }, `untag ${reference}`);
        },
        async push(repository, tag, auth, watch) {
            const path = `/images/${inPath(repository)}/push`;
            const headers = authHeader(auth);
            const request = { method: 'POST', path, query: { tag }, headers, signal: either(signal, watch?.stop) };
            for await (const event of requestEvents(endpoint, request, `push ${repository}:${tag}`)) {
                watch?.seen(event);
                request.signal?.throwIfAborted();
            }
        },
        async pull(repository, tag, auth, stop) {
            const headers = authHeader(auth);
            const request = { ...pullRequest(info, repository, tag), headers, signal: either(signal, stop) };
            const once = async () => {
                for await (const _ of requestEvents(endpoint, request, `pull ${repository}:${tag}`))
                    signal?.throwIfAborted();
            };
            await once().catch(async (error) => {
                if (!isCollected(error) || request.signal?.aborted === true)
                    throw error;
                await once();
            });
        },
        async reaches(reference, auth) {
            const tagAt = reference.lastIndexOf(':');
            const request = info.isPodman
                ? pullRequest(info, reference.slice(0, tagAt), reference.slice(tagAt + 1))
                : { path: `/distribution/${inPath(reference)}/json` };
            const response = await requestEngine(endpoint, {
                ...request,
                headers: authHeader(auth),
                signal,
                deadlineMs: PROBE_MS,
            });
            for await (const _ of response.body)
                signal?.throwIfAborted();
            return response.status === 200;
        },
        async names() {
            return (await list()).flatMap(({ names }) => names);
        },
        async images() {
            return await list();
        },
        async imagesOfContainers() {
            const path = '/containers/json';
            return readContainers(await requestJson(endpoint, { path, query: { all: '1' }, signal }, 'list its containers'));
        },
        async pulledImages() {
            const pulled = (await list()).filter(({ isKnownByDigest }) => isKnownByDigest);
            const inspected = await (0,limit/* mapLimited */.b)(pulled, 8, ({ id }) => inspect(id));
            return inspected.filter((image) => image !== undefined);
        },
        async saveTo(images, file) {
            const query = images.map((image) => `names=${encodeURIComponent(image)}`).join('&');
            const path = images.length === 1 ? `/images/${inPath(images[0])}/get` : `/images/get?${query}`;
            const response = await requestEngine(endpoint, { path, signal });
            if (response.status !== 200)
                throw engineFailure(response.status, await engine_text(response.body), `save ${images.join(', ')}`);
            // An engine sends a few kilobytes at a time; so many of them are written at once.
            await response.pourInto((0,external_node_fs_.createWriteStream)(file, { mode: 0o600, highWaterMark: 4 * 1024 * 1024 }));
        },
        async load(archive) {
            const headers = { 'Content-Type': 'application/x-tar' };
            const request = {
                method: 'POST',
                path: '/images/load',
                query: { quiet: '1' },
                headers,
                body: archive,
                signal,
            };
            let said = '';
            for await (const event of requestEvents(endpoint, request, 'load the image'))
                said += String(event.stream ?? '');
            // The containerd store says "Loaded" and then, with status 200, that the image cannot be used.
            if (/error unpacking/i.test(said))
                throw new failure/* Failure */.HR('failed', `the engine could not load the image: ${said.trim()}`);
            return said;
        },
    };
}
function either(...signals) {
    const given = signals.filter((signal) => signal !== undefined);
    return given.length === 0 ? undefined : AbortSignal.any(given);
}
/**
 * Podman is asked by its own API: only there can it be told that a registry on loopback speaks plain HTTP, which Docker
 * takes for granted. It has no call that only looks whether a registry is there.
 */
function pullRequest(info, repository, tag) {
    if (!info.isPodman)
        return { method: 'POST', path: '/images/create', query: { fromImage: repository, tag } };
    const query = { reference: `${repository}:${tag}`, tlsVerify: 'false' };
    return { method: 'POST', path: '/v4.0.0/libpod/images/pull', query };
}
/** A name as a path: its slashes stay, nothing in it can end the path. */
function inPath(name) {
    return name
        .split('/')
        .map((part) => encodeURIComponent(part).replaceAll('%3A', ':').replaceAll('%40', '@'))
        .join('/');
}
async function engine_text(body) {
    let all = '';
    for await (const chunk of body)
        if (all.length < 10_000)
            all += Buffer.from(chunk).toString('utf8');
    return all;
}
//# sourceMappingURL=engine.js.map

/***/ }),

/***/ 92359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ mapLimited)
/* harmony export */ });
/**
 * Runs `work` on every item, at most `limit` at a time, in order of start. Stops starting new work at the first failure,
 * waits for what is running, then throws that failure: nothing is left running behind the caller's back. A limit that is
 * no number of at least one counts as one, so that no work is ever passed over in silence.
 */
async function mapLimited(items, limit, work) {
    const results = new Array(items.length);
    let next = 0;
    let failure;
    const worker = async () => {
        while (failure === undefined && next < items.length) {
            const index = next++;
            try {
                results[index] = await work(items[index], index);
            }
            catch (error) {
                failure ??= { error };
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(Math.max(1, Math.floor(limit) || 1), items.length) }, worker));
    if (failure !== undefined)
        throw failure.error;
    return results;
}
//# sourceMappingURL=limit.js.map

/***/ })

};
