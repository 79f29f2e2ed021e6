export const id = 1160;
export const ids = [1160];
export const modules = {

/***/ 77907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WT: () => (/* binding */ changeGithub),
/* harmony export */   fP: () => (/* binding */ askGithub),
/* harmony export */   r2: () => (/* binding */ askGithubForAll)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);
/* harmony import */ var _stores_registry_options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88810);
/* harmony import */ var _stores_registry_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10246);
/* harmony import */ var _stores_registry_wire_transport_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61786);
/* harmony import */ var _stores_verify_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51593);





/** Largest answer that is read: a list of all tags of a repository comes at once. */
const ANSWER_MAX = 32 * 1024 * 1024;
/** A release must not wait long for a label. */
const SETTINGS = (0,_stores_registry_options_js__WEBPACK_IMPORTED_MODULE_4__/* .withDefaults */ .r)({
    timeouts: { connect: 10_000, headers: 15_000, stall: 15_000 },
    retries: { attempts: 3, baseMs: 500, maxMs: 4_000, budgetMs: 15_000 },
});
const REDIRECTS_MAX = 3;
const PAGES_MAX = 100;
/**
 * Asks GitHub's REST API for one document (`/repos/acme/app`). Asks again when the network or the server had a bad moment. Redirects of
 * renamed repositories are followed on the same host only, so that the token stays there.
 */
async function askGithub(path, options, runtime) {
    return await withGithub(options, runtime, async (base, get) => (await get(addressOf(base, path))).content);
}
/** Asks for a list, with all its pages. */
async function askGithubForAll(path, options, runtime) {
    return await withGithub(options, runtime, async (base, get) => {
        const all = [];
        let url = addressOf(base, path);
        for (let pages = 0; url !== undefined && pages < PAGES_MAX; pages++) {
            const { content, next } = await get(url);
            if (!Array.isArray(content))
                throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('failed', `${base.host} does not answer ${path} with a list`);
            all.push(...content);
            url = next;
        }
        return all;
    });
}
/**
 * Creates (`POST`) or changes (`PATCH`) something. What is created is asked for once only, since a question whose answer was lost may have been
 * heard. `right` is what the token needs, for the error.
 */
async function changeGithub({ method, path, body, right }, options, runtime) {
    const base = parseApiUrl(options.apiUrl);
    const transport = new _stores_registry_wire_transport_js__WEBPACK_IMPORTED_MODULE_2__/* .Transport */ .o(SETTINGS, runtime, base.hostname);
    const url = addressOf(base, path);
    const once = () => send(transport, url, options.token, { method, body });
    try {
        const response = await (method === 'POST' ? once() : patiently(once, runtime));
        const bytes = await (0,_stores_verify_js__WEBPACK_IMPORTED_MODULE_3__/* .collect */ .Fo)(response.body, ANSWER_MAX, `the answer of ${base.host}`);
        if (response.status === 200 || response.status === 201)
            return JSON.parse(Buffer.from(bytes).toString('utf8'));
        throw refusal(response, url, options.token, right);
    }
    finally {
        transport.close();
    }
}
async function withGithub({ apiUrl, token }, runtime, use) {
    const base = parseApiUrl(apiUrl);
    const transport = new _stores_registry_wire_transport_js__WEBPACK_IMPORTED_MODULE_2__/* .Transport */ .o(SETTINGS, runtime, base.hostname);
    try {
        return await use(base, async (url) => {
            const response = await follow(transport, url, token, runtime);
            const bytes = await (0,_stores_verify_js__WEBPACK_IMPORTED_MODULE_3__/* .collect */ .Fo)(response.body, ANSWER_MAX, `the answer of ${base.host}`);
            const content = JSON.parse(Buffer.from(bytes).toString('utf8'));
            const [, next] = /<([^<>]+)>\s*;[^,]*\brel="?next"?/.exec(response.header('link') ?? '') ?? [];
            return { content, next: sameOrigin(next, url, base) };
        });
    }
    finally {
        transport.close();
    }
}
/** The good answer to a question, which may have moved. */
async function follow(transport, asked, token, runtime) {
    let url = asked;
    for (let redirects = 0; redirects <= REDIRECTS_MAX; redirects++) {
        const response = await patiently(() => send(transport, url, token), runtime);
        if (response.status === 200)
            return response;
        await response.discard();
        const moved = [301, 302, 307, 308].includes(response.status) ? response.header('location') : undefined;
        const next = sameOrigin(moved, url, asked);
        if (next === undefined)
            throw refusal(response, url, token);
        url = next;
    }
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('failed', `${asked.host} sends the question ${asked.pathname} from one place to the next`);
}
async function patiently(ask, runtime) {
    const tries = new _stores_registry_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .Tries */ .Iy(SETTINGS.retries, runtime);
    for (;;) {
        try {
            const response = await ask();
            const wait = (0,_stores_registry_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .retryAfter */ .P9)(response.header('retry-after'), runtime.clock.now());
            if (!(0,_stores_registry_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .isTransientStatus */ .Dm)(response.status) || !(await tries.again(wait)))
                return response;
            await response.discard();
        }
        catch (error) {
            // Where a firewall swallows the question, asking again only takes as long again.
            const isSilence = error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR && error.code === 'timeout';
            if (isSilence || !(0,_stores_registry_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .isTransient */ .dg)(error) || !(await tries.again()))
                throw error;
        }
    }
}
function addressOf(base, path) {
    return new URL(`${base.href.replace(/\/$/, '')}${path}`);
}
function sameOrigin(text, relativeTo, base) {
    if (text === undefined || !URL.canParse(text, relativeTo.href))
        return undefined;
    const url = new URL(text, relativeTo);
    return url.origin === base.origin ? url : undefined;
}
async function send(transport, url, token, change) {
    return await transport.send({
        method: change?.method ?? 'GET',
        url,
        guarded: false,
        ...(change === undefined ? {} : { body: Buffer.from(JSON.stringify(change.body)) }),
        headers: {
            ...(change === undefined ? {} : { 'content-type': 'application/json' }),
            accept: 'application/vnd.github+json',
            'user-agent': SETTINGS.userAgent,
            'x-github-api-version': '2022-11-28',
            ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
        },
    });
}
function parseApiUrl(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url !== undefined && (url.protocol === 'https:' || url.protocol === 'http:'))
        return url;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('usage', `GITHUB_API_URL is "${text.slice(0, 80)}", which is no address`, {
        reference: 'GITHUB_API_URL',
    });
}
function refusal({ status, header }, url, token, right = 'contents: read') {
    const what = `${url.host} answers ${status} to the question ${url.pathname}`;
    const spent = header('x-ratelimit-remaining') === '0' || status === 429;
    if ((status === 403 || status === 429) && spent) {
        return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('rate-limited', `${what}: its limit of questions is spent`, {
            hint: token === '' ? 'Give github-token: questions with a token have a far higher limit.' : 'Try again in an hour.',
        });
    }
    if (status === 401)
        return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('unauthorized', `${what}: the token is not accepted`, { hint: 'Check the input github-token.' });
    if (status === 403 || status === 404) {
        return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('denied', `${what}: there is no such thing, or the token may not see it`, {
            hint: `The job needs permissions: { ${right} }, and the input github-token.`,
        });
    }
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('failed', what);
}
//# sourceMappingURL=github-api.js.map

/***/ }),

/***/ 97291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dm: () => (/* binding */ recordedEvent),
/* harmony export */   _n: () => (/* binding */ pullRequestOf),
/* harmony export */   a3: () => (/* binding */ readGithubEvent),
/* harmony export */   op: () => (/* binding */ readJsonObject)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _image_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57383);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20438);
/* harmony import */ var _json_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89003);




/** The event that started this workflow: the GITHUB_* variables and the file they name. */
async function readGithubEvent({ env, log }) {
    const file = env.GITHUB_EVENT_PATH ?? '';
    const payload = file === '' ? {} : await readPayload(file, (message) => log.warn(message));
    return {
        name: env.GITHUB_EVENT_NAME ?? '',
        ref: env.GITHUB_REF ?? '',
        sha: env.GITHUB_SHA ?? '',
        headRef: env.GITHUB_HEAD_REF ?? '',
        repository: env.GITHUB_REPOSITORY || (0,_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(payload, 'repository', 'full_name'),
        ...places(env),
        payload,
    };
}
/**
 * An event from a recording: either what `${{ toJSON(github) }}` prints (variables and payload), or a webhook payload alone, of which
 * the kind of event and its ref are told by what is in it.
 */
function recordedEvent(recording, env) {
    const name = (0,_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(recording, 'event_name');
    const payload = recording.event;
    if (name !== '' && (0,_image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(payload)) {
        return {
            name,
            ref: (0,_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(recording, 'ref'),
            sha: (0,_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(recording, 'sha'),
            headRef: (0,_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(recording, 'head_ref'),
            repository: (0,_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(recording, 'repository'),
            serverUrl: (0,_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(recording, 'server_url') || places(env).serverUrl,
            apiUrl: (0,_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(recording, 'api_url') || places(env).apiUrl,
            payload,
        };
    }
    return {
        ...kindOf(recording),
        repository: (0,_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(recording, 'repository', 'full_name'),
        ...places(env),
        payload: recording,
    };
}
/** The number of the pull request that the event is about. */
function pullRequestOf({ name, payload }) {
    if (name.includes('pull_request'))
        return (0,_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .numberAt */ .tk)(payload, 'pull_request', 'number') ?? (0,_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .numberAt */ .tk)(payload, 'number');
    if ((0,_image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(payload.issue)) {
        return (0,_image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(payload.issue.pull_request) ? (0,_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .numberAt */ .tk)(payload, 'issue', 'number') : undefined;
    }
    if (name === 'merge_group') {
        const [, number] = /\/pr-(\d+)-[0-9a-f]+$/.exec((0,_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(payload, 'merge_group', 'head_ref')) ?? [];
        return number === undefined ? undefined : Number(number);
    }
    const runs = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(payload.workflow_run) ? payload.workflow_run.pull_requests : undefined;
    return Array.isArray(runs) ? (0,_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .numberAt */ .tk)(runs[0], 'number') : undefined;
}
/** What GitHub would put into the variables for a payload: https://docs.github.com/actions/reference/events-that-trigger-workflows */
function kindOf(payload) {
    const branch = (0,_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(payload, 'repository', 'default_branch');
    const onDefault = { ref: branch === '' ? '' : `refs/heads/${branch}`, sha: '', headRef: '' };
    if ((0,_image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(payload.pull_request)) {
        const merge = (0,_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(payload, 'pull_request', 'merge_commit_sha');
        return {
            name: 'pull_request',
            ref: `refs/pull/${(0,_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .numberAt */ .tk)(payload, 'pull_request', 'number') ?? (0,_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(payload, 'number')}/merge`,
            sha: merge || (0,_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(payload, 'pull_request', 'head', 'sha'),
            headRef: (0,_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(payload, 'pull_request', 'head', 'ref'),
        };
    }
    if ((0,_image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(payload.merge_group)) {
        const { merge_group: group } = payload;
        return { name: 'merge_group', ref: (0,_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(group, 'head_ref'), sha: (0,_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(group, 'head_sha'), headRef: '' };
    }
    if ((0,_image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(payload.release)) {
        return { name: 'release', ref: `refs/tags/${(0,_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(payload, 'release', 'tag_name')}`, sha: '', headRef: '' };
    }
    if ((0,_image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(payload.workflow_run))
        return { name: 'workflow_run', ...onDefault };
    if ((0,_image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(payload.issue))
        return { name: (0,_image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(payload.comment) ? 'issue_comment' : 'issues', ...onDefault };
    if ((0,_image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(payload.discussion))
        return { name: 'discussion', ...onDefault };
    if ((0,_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(payload, 'schedule') !== '')
        return { name: 'schedule', ...onDefault };
    const ref = (0,_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(payload, 'ref');
    const kind = (0,_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(payload, 'ref_type');
    if (kind === 'tag' || kind === 'branch') {
        return { name: 'create', ref: `refs/${kind === 'tag' ? 'tags' : 'heads'}/${ref}`, sha: '', headRef: '' };
    }
    if (ref !== '' && (0,_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(payload, 'after') !== '')
        return { name: 'push', ref, sha: (0,_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(payload, 'after'), headRef: '' };
    if (ref !== '' && 'workflow' in payload)
        return { name: 'workflow_dispatch', ref, sha: '', headRef: '' };
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('usage', 'the recorded event is of no kind that can be told from its payload', {
        reference: 'event',
        hint: `Record the whole context in the workflow: echo "$CONTEXT" > event.json, with CONTEXT: \${{ toJSON(github) }} in env.`,
    });
}
function places(env) {
    return {
        serverUrl: env.GITHUB_SERVER_URL || 'https://github.com',
        apiUrl: env.GITHUB_API_URL || 'https://api.github.com',
    };
}
async function readPayload(file, warn) {
    try {
        return await readJsonObject(file);
    }
    catch (error) {
        if (!(error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR) || error.code !== 'not-found')
            throw error;
        warn(`GITHUB_EVENT_PATH names ${file}, which does not exist: only the variables tell of the event`);
        return {};
    }
}
/** A file with one JSON object, of whatever size an event has. */
async function readJsonObject(file) {
    let text;
    try {
        text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8');
    }
    catch (cause) {
        const missing = cause.code === 'ENOENT';
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR(missing ? 'not-found' : 'failed', `the event file ${file} ${missing ? 'does not exist' : 'cannot be read'}`, {
            reference: file,
            cause,
        });
    }
    let value;
    try {
        // Some editors and shells begin a file with a byte order mark.
        value = JSON.parse(text.replace(/^\ufeff/, ''));
    }
    catch (cause) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('invalid', `the event file ${file} is not JSON`, { reference: file, cause });
    }
    if ((0,_image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value))
        return value;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('invalid', `the event file ${file} holds no JSON object`, { reference: file });
}
//# sourceMappingURL=github-event.js.map

/***/ }),

/***/ 89003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   iM: () => (/* binding */ dateAt),
/* harmony export */   lJ: () => (/* binding */ objectAt),
/* harmony export */   tk: () => (/* binding */ numberAt)
/* harmony export */ });
/* harmony import */ var _image_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57383);

/** What stands at the end of a path of keys; undefined when any of them is missing. */
function at(value, ...path) {
    return path.reduce((inner, key) => ((0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(inner) ? (0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(inner, key) : undefined), value);
}
/** Text at a path; empty when there is none. */
function textAt(value, ...path) {
    const found = at(value, ...path);
    return typeof found === 'string' ? found : '';
}
/** A whole number at a path, also written as text. */
function numberAt(value, ...path) {
    const found = Number(at(value, ...path) ?? Number.NaN);
    return Number.isSafeInteger(found) ? found : undefined;
}
function objectAt(value, ...path) {
    const found = at(value, ...path);
    return (0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(found) ? found : undefined;
}
/** The moment at a path; undefined when there is none that is a date. */
function dateAt(value, ...path) {
    const date = new Date(textAt(value, ...path));
    return Number.isNaN(date.getTime()) ? undefined : date;
}
//# sourceMappingURL=json-path.js.map

/***/ }),

/***/ 14080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $z: () => (/* binding */ withRead),
/* harmony export */   Tl: () => (/* binding */ filesAt),
/* harmony export */   lx: () => (/* binding */ workingFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _image_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57383);
/* harmony import */ var _release_context_github_api_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77907);
/* harmony import */ var _release_context_github_event_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97291);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(20438);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(59443);







/** The files of the folder that is checked out. */
function workingFiles(root) {
    const find = async (path) => await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path) ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path)).catch((cause) => {
        if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR')
            return undefined;
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR('failed', `${path} cannot be read`, { reference: path, cause });
    });
    return withRead('', find);
}
/**
 * The files at a commit, from the clone when it has the commit, else from GitHub's API, else from the remote by `git fetch`. Checkouts are shallow by
 * default, so the base of a pull request is seldom there. Throws a `Failure` that says what was tried and what to do.
 */
async function filesAt(commit, { root, token, offline }, runtime) {
    const label = `${commit.sha.slice(0, 12)} (${commit.what})`;
    const tried = [];
    const attempt = async (what, open) => {
        try {
            return await open();
        }
        catch (error) {
            if (runtime.signal?.aborted === true)
                throw error;
            tried.push(`${what}: ${(0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .messageOf */ .bD)(error)}`);
            return undefined;
        }
    };
    const cloned = await attempt('this clone', () => gitFiles(commit.sha, label, root, runtime));
    if (cloned === undefined && offline) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR('unreachable', `the policy cannot be read at ${label}: the clone does not have it`, {
            reference: commit.sha,
            hint: `Nothing is asked of a network here (offline): check out with fetch-depth: 0. Tried ${tried.join('; ')}.`,
        });
    }
    const found = cloned ??
        (await attempt("GitHub's API", () => githubFiles(commit.sha, label, token, runtime))) ??
        (await attempt('git fetch', () => fetchedFiles(commit.sha, label, root, runtime)));
    if (found !== undefined)
        return found;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR('unreachable', `the policy cannot be read at ${label}`, {
        reference: commit.sha,
        hint: `Check out with fetch-depth: 0, or give github-token and permissions: { contents: read }. Tried ${tried.join('; ')}.`,
    });
}
async function gitFiles(sha, label, root, runtime) {
    await (0,_git_js__WEBPACK_IMPORTED_MODULE_6__/* .git */ .$)(root, ['cat-file', '-e', `${sha}^{commit}`], runtime);
    return withRead(label, async (path) => {
        const inside = insideRepository(path);
        const list = (name) => (0,_git_js__WEBPACK_IMPORTED_MODULE_6__/* .git */ .$)(root, ['ls-tree', '--full-tree', sha, '--', name], runtime);
        const listed = await list(inside);
        if (listed === '') {
            await refuseDetour(inside, label, async (folder) => /^(?:040000 tree |$)/.test(await list(folder)));
            return undefined;
        }
        if (!/^100(?:644|755) blob /.test(listed)) {
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR('invalid', `${path} is no file at ${label}`, { reference: path });
        }
        const text = await (0,_git_js__WEBPACK_IMPORTED_MODULE_6__/* .git */ .$)(root, ['cat-file', 'blob', `${sha}:${inside}`], runtime);
        if (text.includes('\ufffd')) {
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR('invalid', `${path} at ${label} is not UTF-8 text`, {
                reference: path,
                hint: 'Keys and certificates are read as PEM.',
            });
        }
        return Buffer.from(text);
    });
}
async function fetchedFiles(sha, label, root, runtime) {
    await (0,_git_js__WEBPACK_IMPORTED_MODULE_6__/* .git */ .$)(root, ['fetch', '--quiet', '--no-tags', '--depth=1', 'origin', sha], runtime);
    return await gitFiles(sha, label, root, runtime);
}
async function githubFiles(sha, label, token, runtime) {
    if (runtime.env.GITHUB_ACTIONS !== 'true')
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR('unsupported', 'this is no job of GitHub');
    const event = await (0,_release_context_github_event_js__WEBPACK_IMPORTED_MODULE_4__/* .readGithubEvent */ .a3)(runtime);
    const { apiUrl, repository } = event;
    if (!/^[\w.-]+\/[\w.-]+$/.test(repository))
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR('failed', 'the event names no repository');
    const ask = (path) => (0,_release_context_github_api_js__WEBPACK_IMPORTED_MODULE_3__/* .askGithub */ .fP)(`/repos/${repository}${path}`, { apiUrl, token }, runtime);
    // Whether the commit can be seen is asked first: later "not found" is then about the file alone.
    await ask(`/git/commits/${sha}`);
    return withRead(label, async (path) => {
        const inside = insideRepository(path);
        const contents = (name) => ask(`/contents/${name.split('/').map(encodeURIComponent).join('/')}?ref=${sha}`).catch((error) => {
            if (error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR && error.code === 'denied')
                return undefined;
            throw error;
        });
        const answer = await contents(inside);
        if (answer === undefined) {
            // A folder is a list, anything else is not.
            await refuseDetour(inside, label, async (folder) => !(0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(await contents(folder)));
            return undefined;
        }
        const content = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(answer) && (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(answer, 'type') === 'file' ? (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(answer, 'content') : undefined;
        const encoding = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(answer) ? (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(answer, 'encoding') : undefined;
        if (typeof content === 'string' && encoding === 'base64')
            return Buffer.from(content, 'base64');
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR('invalid', `${path} is no file at ${label}, or larger than 1 MB`, { reference: path });
    });
}
/**
 * What is not in a tree may be there all the same for whoever reads the working tree: behind a folder that is a symbolic link or a submodule.
 * That must not look like a base without the file.
 */
async function refuseDetour(path, label, isFolder) {
    for (let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path); folder !== '.'; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
        if (await isFolder(folder))
            continue;
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR('invalid', `${folder} is no folder at ${label}, so ${path} cannot be read there`, {
            reference: path,
            hint: 'Keep the policy in the repository itself, not behind a symbolic link or in a submodule.',
        });
    }
}
/** Adds a `read` to a `find`. */
function withRead(label, find) {
    return {
        label,
        find,
        read: async (path) => {
            const bytes = await find(insideRepository(path));
            if (bytes !== undefined)
                return bytes;
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR('not-found', `there is no file ${path}${label === '' ? '' : ` at ${label}`}`, {
                reference: path,
                hint: 'Paths in a policy are from the root of the repository.',
            });
        },
    };
}
/** A policy of one commit must not reach for what lies elsewhere on the machine. */
function insideRepository(path) {
    const parts = path
        .replaceAll('\\', '/')
        .split('/')
        .filter((part) => part !== '' && part !== '.');
    if (!(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path) && parts.length > 0 && !parts.includes('..'))
        return parts.join('/');
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .HR('invalid', `${path} is not a path inside the repository`, {
        reference: path,
        hint: 'Write it from the root of the repository: .github/trust/notary.pem.',
    });
}
//# sourceMappingURL=files.js.map

/***/ }),

/***/ 59443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ git)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);

/** Milliseconds after which a git that waits for a remote is given up. */
const GIT_MS = 60_000;
/** Runs git in a folder and returns what it says. Inputs of the step are not handed on to it. Throws `Failure('failed')` with its first line. */
async function git(root, args, runtime) {
    const kept = Object.entries(runtime.env).filter(([name, value]) => value !== undefined && !name.startsWith('INPUT_'));
    const limit = AbortSignal.timeout(GIT_MS);
    const { exitCode, stdout, stderr } = await runtime.exec('git', ['-C', root, ...args], {
        env: { ...Object.fromEntries(kept), GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
        signal: runtime.signal === undefined ? limit : AbortSignal.any([limit, runtime.signal]),
    });
    if (exitCode === 0)
        return stdout;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('failed', stderr.trim().split('\n')[0] || `git ${args[0]} ended with ${exitCode}`);
}
//# sourceMappingURL=git.js.map

/***/ }),

/***/ 33702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BR: () => (/* binding */ isDelegation),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   gN: () => (/* binding */ parentOf),
/* harmony export */   k: () => (/* binding */ BASE_ROLES),
/* harmony export */   pH: () => (/* binding */ RELEASES),
/* harmony export */   xG: () => (/* binding */ isTargetsRole)
/* harmony export */ });
/** The roles every repository has. */
const BASE_ROLES = ['root', 'targets', 'snapshot', 'timestamp'];
/** Where Docker puts what is released; its keys are those of all signers. */
const RELEASES = 'targets/releases';
const DELEGATION = /^targets(?:\/[-a-z0-9_]+)+$/;
/** Notary's grammar. No dots: a role is a part of a path and of file names. */
function isDelegation(name) {
    return name.length <= 255 && DELEGATION.test(name);
}
/** Whether this role holds tags: `targets`, or a delegation. */
function isTargetsRole(name) {
    return name === 'targets' || isDelegation(name);
}
/** The role that declares a delegation. */
function parentOf(delegation) {
    return delegation.slice(0, delegation.lastIndexOf('/'));
}
/** Whether `name` is `role` or below it. */
function isWithin(name, role) {
    return name === role || name.startsWith(`${role}/`);
}
//# sourceMappingURL=role-name.js.map

/***/ }),

/***/ 36811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ parseTrustLock)
/* harmony export */ });
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37241);
/* harmony import */ var _image_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57383);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20438);
/* harmony import */ var _runtime_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81438);




const LIMITS = { maxBytes: 16 * 1024 * 1024, maxDepth: 8 };
/** Reads `seaworthy.lock` strictly. Throws `Failure('invalid')` that names the file and the place in it. */
function parseTrustLock(bytes, file) {
    const value = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(bytes, file, LIMITS);
    const lock = objectOf(value, file, ['version', 'dct']);
    if ((0,_image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(lock, 'version') !== 1) {
        throw wrong(file, 'version is not 1', 'This version of Seaworthy reads locks of version 1.');
    }
    const dct = objectOf((0,_image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(lock, 'dct') ?? {}, `${file}: dct`);
    return { version: 1, dct: mapValues(dct, (entry, gun) => parseDctLock(entry, `${file}: ${gun}`)) };
}
function parseDctLock(value, place) {
    const entry = objectOf(value, place, ['root', 'keys', 'versions', 'tags', 'seenAt']);
    const root = objectOf((0,_image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(entry, 'root'), `${place}: root`, ['version', 'digest']);
    const seenAt = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(entry, 'seenAt');
    if (typeof seenAt !== 'string' || Number.isNaN(Date.parse(seenAt)))
        throw wrong(place, 'seenAt is no time');
    return {
        root: {
            version: versionOf((0,_image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(root, 'version'), `${place}: root`),
            digest: digestOf((0,_image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(root, 'digest'), `${place}: root`),
        },
        keys: mapValues(objectOf((0,_image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(entry, 'keys'), `${place}: keys`), (list, role) => keysOf(list, `${place}: ${role}`)),
        versions: mapValues(objectOf((0,_image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(entry, 'versions'), `${place}: versions`), (version, role) => versionOf(version, `${place}: ${role}`)),
        tags: mapValues(objectOf((0,_image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(entry, 'tags'), `${place}: tags`), (digest, tag) => digestOf(digest, `${place}:${tag}`)),
        seenAt,
    };
}
function objectOf(value, place, keys) {
    if (!(0,_image_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value))
        throw wrong(place, 'it is not an object');
    for (const key of keys === undefined ? [] : Object.keys(value)) {
        if (keys?.includes(key) === true)
            continue;
        const nearest = (0,_runtime_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearestWord */ .z)(key, keys ?? []);
        throw wrong(place, `it has no key "${key.slice(0, 80)}"`, nearest === undefined ? undefined : `Did you mean ${nearest}?`);
    }
    return value;
}
function versionOf(value, place) {
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 1)
        return value;
    throw wrong(place, 'its version is not a whole number of at least 1');
}
function digestOf(value, place) {
    if (typeof value !== 'string')
        throw wrong(place, 'its digest is not a text');
    try {
        return (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(value);
    }
    catch (cause) {
        throw wrong(place, cause.message, undefined, cause);
    }
}
function keysOf(value, place) {
    if (Array.isArray(value) && value.every((key) => typeof key === 'string' && /^[0-9a-f]{64}$/.test(key)))
        return value;
    throw wrong(place, 'its keys are not a list of key IDs (64 lowercase hexadecimal digits)');
}
/** Names come from repositories: the map has no prototype that could answer for one. */
function mapValues(object, read) {
    const map = Object.create(null);
    for (const [key, value] of Object.entries(object))
        map[key] = read(value, key);
    return map;
}
function wrong(place, reason, hint, cause) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('invalid', `${place}: ${reason}`, {
        reference: place,
        hint: hint ?? 'The file is written by "seaworthy trust lock --update"; restore it from the history.',
        cause,
    });
}
//# sourceMappingURL=parse-lock.js.map

/***/ }),

/***/ 81342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ withTrustContext)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);

/**
 * Runs a body with one context, in which drivers keep what images of one repository have in common. When the body is over, what drivers still have under way
 * (files they asked for in case they were needed) is cancelled. Offline, every way to a network is closed.
 */
async function withTrustContext(world, { now = world.runtime.clock.now(), lock, offline }, body) {
    const end = new AbortController();
    const { signal } = world.runtime;
    const context = {
        runtime: { ...world.runtime, signal: signal === undefined ? end.signal : AbortSignal.any([signal, end.signal]) },
        registry: (host) => (offline === undefined ? world.registry(host) : noNetwork(host)),
        reach: (host) => (offline === undefined ? world.reach(host) : noNetwork(host)),
        now: () => now,
        lock,
        offline,
    };
    try {
        return await body(context);
    }
    finally {
        end.abort(new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('cancelled', 'the verification is over'));
    }
}
async function noNetwork(host) {
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('refused', `${host} is not asked: this verification is offline`);
}
//# sourceMappingURL=trust-context.js.map

/***/ })

};
