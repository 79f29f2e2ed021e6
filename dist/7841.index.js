export const id = 7841;
export const ids = [7841];
export const modules = {

/***/ 73365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ git),
/* harmony export */   Jc: () => (/* binding */ gitRefs),
/* harmony export */   KD: () => (/* binding */ gitCommitDate),
/* harmony export */   Tj: () => (/* binding */ gitHead),
/* harmony export */   c3: () => (/* binding */ gitDefaultBranch),
/* harmony export */   gi: () => (/* binding */ gitFacts),
/* harmony export */   y7: () => (/* binding */ gitTags)
/* harmony export */ });
/* unused harmony export repositoryOfRemote */
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);
/* harmony import */ var _once_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87476);


/** What the current folder's checkout says: the ref and commit of HEAD, as if they had just been pushed. */
async function gitFacts(runtime, hints = {}) {
    const { ref, sha } = await gitHead(runtime, hints);
    return {
        provider: 'git',
        event: 'push',
        ref,
        sha,
        baseRef: '',
        headRef: '',
        now: new Date(runtime.clock.now()),
        lookUp: {
            defaultBranch: (0,_once_js__WEBPACK_IMPORTED_MODULE_1__/* .once */ .O)(() => gitDefaultBranch(runtime)),
            commitDate: (0,_once_js__WEBPACK_IMPORTED_MODULE_1__/* .once */ .O)(() => gitCommitDate(sha, runtime)),
            repository: (0,_once_js__WEBPACK_IMPORTED_MODULE_1__/* .once */ .O)(() => gitRepository(runtime)),
            tags: (0,_once_js__WEBPACK_IMPORTED_MODULE_1__/* .once */ .O)(() => gitTags(runtime)),
        },
    };
}
/**
 * The commit of HEAD and the ref it stands for. A detached HEAD, as CI systems leave it, is the newest tag at that commit, else the pull
 * request, else the branch that ends there, else the branch that contains it, else none.
 */
async function gitHead(runtime, { ref: said } = {}) {
    const sha = await git(runtime, ['rev-parse', '--verify', 'HEAD^{commit}']);
    const branch = await git(runtime, ['symbolic-ref', '--quiet', 'HEAD']).catch(() => '');
    if (branch !== '')
        return { ref: branch, sha };
    // Pre-releases sort before their release, so that of v1.9.1-rc2 and v1.9.1 at one commit the release is taken.
    const list = ['-c', 'versionsort.suffix=-', 'for-each-ref', '--format=%(refname)', '--sort=-version:refname'];
    const here = refs(await git(runtime, [...list, '--points-at', 'HEAD']));
    const ref = pick(here, said) ?? pick(refs(await git(runtime, [...NEWEST_FIRST, 'refs/heads', 'refs/remotes'])), said);
    return { ref: ref ?? '', sha };
}
const NEWEST_FIRST = ['for-each-ref', '--format=%(refname)', '--sort=-committerdate', '--contains', 'HEAD'];
/** One of the refs, as a ref of the repository that was cloned: of the kind that says most, that which was said, else the first. */
function pick(candidates, said) {
    const found = candidates.map(ofOrigin).filter((ref) => ref !== undefined);
    const kinds = ['refs/tags/', 'refs/pull/', 'refs/heads/'].map((kind) => found.filter((ref) => ref.startsWith(kind)));
    const best = kinds.find((refs) => refs.length > 0) ?? [];
    return best.find((ref) => ref === said) ?? best[0];
}
/** `refs/remotes/origin/feature/x` is `refs/heads/feature/x` there; the HEAD of a remote is a name for another of its branches. */
function ofOrigin(ref) {
    const [, remote, name = ''] = /^refs\/remotes\/([^/]+)\/(.+)$/.exec(ref) ?? [];
    if (remote === undefined)
        return /^refs\/(?:heads|tags|pull)\//.test(ref) ? ref : undefined;
    if (remote === 'pull')
        return `refs/pull/${name}`;
    return name === 'HEAD' ? undefined : `refs/heads/${name}`;
}
/** When a commit was committed. Rejects when git cannot tell. */
async function gitCommitDate(sha, runtime) {
    const date = new Date(await git(runtime, ['show', '--no-patch', '--no-show-signature', '--format=%cI', sha || 'HEAD', '--']));
    if (!Number.isNaN(date.getTime()))
        return date;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('failed', `git does not say when ${sha || 'HEAD'} was committed`);
}
/** The branch that the remote's HEAD names, as far as the clone knows; else the remote is asked. */
async function gitDefaultBranch(runtime) {
    const known = await git(runtime, ['symbolic-ref', '--quiet', 'refs/remotes/origin/HEAD']).catch(() => '');
    if (known !== '')
        return known.replace('refs/remotes/origin/', '');
    const told = await git(runtime, ['ls-remote', '--symref', 'origin', 'HEAD']).catch((error) => error);
    const [, branch] = typeof told === 'string' ? (/^ref: refs\/heads\/(\S+)\tHEAD$/m.exec(told) ?? []) : [];
    if (branch !== undefined)
        return branch;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('failed', 'the default branch is not known', {
        hint: 'Tell git: git remote set-head origin --auto. Or name the branch in the rule: type=edge,branch=main.',
        cause: typeof told === 'string' ? undefined : told,
    });
}
/** Every branch and tag that the checkout knows, as full refs; none where there is no checkout. */
async function gitRefs(runtime) {
    const listed = await git(runtime, [
        'for-each-ref',
        '--format=%(refname)',
        'refs/heads',
        'refs/remotes',
        'refs/tags',
    ]).catch(() => '');
    return [...new Set(refs(listed).map(ofOrigin))].filter((ref) => ref !== undefined);
}
/**
 * Every tag, as a full ref. CI systems clone few commits and no tags but the one that is built: then the remote is asked as well.
 * Rejects outside of a checkout, and when a clone without its history has no remote that answers.
 */
async function gitTags(runtime) {
    const here = refs(await git(runtime, ['for-each-ref', '--format=%(refname)', 'refs/tags']));
    if ((await git(runtime, ['rev-parse', '--is-shallow-repository'])) !== 'true')
        return here;
    const there = refs(await git(runtime, ['ls-remote', '--tags', '--refs', 'origin'])).map((line) => line.split('\t')[1] ?? '');
    return [...new Set([...here, ...there.filter((ref) => ref.startsWith('refs/tags/'))])];
}
async function gitRepository(runtime) {
    const remote = await git(runtime, ['remote', 'get-url', 'origin']).catch(() => '');
    return { ...repositoryOfRemote(remote), description: '', licence: '' };
}
/** Name and web address for the address of a remote, whether written for HTTPS or SSH. Empty for what is no such address. */
function repositoryOfRemote(remote) {
    const scp = /^(?:[^@/]+@)?([^:/]+):(?!\/\/)(.+)$/.exec(remote);
    const [, host, path] = scp ?? /^(?:https?|ssh|git):\/\/(?:[^@/]*@)?([^/]+)\/(.+)$/.exec(remote) ?? [];
    if (host === undefined || path === undefined)
        return { name: '', htmlUrl: '' };
    const clean = path
        .replace(/\/+$/, '')
        .replace(/\.git$/, '')
        .replace(/^\/+/, '');
    // A port of SSH is none of the web server's.
    const web = /^https?:/.test(remote) ? host : host.replace(/:\d+$/, '');
    const scheme = remote.startsWith('http:') ? 'http' : 'https';
    return { name: clean.split('/').at(-1) ?? '', htmlUrl: `${scheme}://${web}/${clean}` };
}
function refs(text) {
    return text.split('\n').filter((line) => line !== '');
}
/** Milliseconds after which a git that waits for a remote is given up. */
const GIT_MS = 20_000;
/** What a git command prints, without the last line end. Never asks for a password. */
async function git(runtime, args) {
    const env = Object.fromEntries(Object.entries(runtime.env).filter(([name, value]) => value !== undefined && !name.startsWith('INPUT_')));
    const limit = AbortSignal.timeout(GIT_MS);
    const { exitCode, stdout, stderr } = await runtime.exec('git', args, {
        env: { ...env, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
        signal: runtime.signal === undefined ? limit : AbortSignal.any([limit, runtime.signal]),
    });
    if (exitCode === 0)
        return stdout.trim();
    // The address of a remote may have a password in it.
    const reason = (stderr.trim().split('\n')[0] ?? '').replace(/\/\/[^@/\s]+@/g, '//');
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('failed', `git ${args.filter((arg) => !arg.startsWith('-'))[0] ?? ''} failed: ${reason || `exit code ${exitCode}`}`, {
        hint: hintFor(stderr),
    });
}
function hintFor(stderr) {
    if (/dubious ownership/.test(stderr))
        return 'Run git config --global --add safe.directory "$PWD" first.';
    if (/not a git repository/.test(stderr))
        return 'Check the repository out before this step (actions/checkout).';
    return undefined;
}
//# sourceMappingURL=git.js.map

/***/ }),

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

/***/ 87476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ once)
/* harmony export */ });
/** The same question asked again gets the same answer, without asking anybody. A failure is an answer too. */
function once(ask) {
    let answer;
    return () => {
        answer ??= ask();
        return answer;
    };
}
//# sourceMappingURL=once.js.map

/***/ }),

/***/ 81102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readFacts: () => (/* binding */ readFacts)
});

// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/release/context/git.js
var git = __webpack_require__(73365);
// EXTERNAL MODULE: ./lib/image/json.js
var json = __webpack_require__(57383);
// EXTERNAL MODULE: ./lib/release/context/github-api.js
var github_api = __webpack_require__(77907);
// EXTERNAL MODULE: ./lib/release/context/github-event.js
var github_event = __webpack_require__(97291);
// EXTERNAL MODULE: ./lib/release/context/json-path.js
var json_path = __webpack_require__(89003);
// EXTERNAL MODULE: ./lib/release/context/once.js
var once = __webpack_require__(87476);
;// CONCATENATED MODULE: ./lib/release/context/github.js







/** What a GitHub event says. Questions that it leaves open are asked of the checkout, then of the API. */
function githubFacts(event, options, runtime) {
    const { payload } = event;
    if (event.name === 'push' && payload.deleted === true) {
        throw new failure/* Failure */.HR('usage', `the event is the deletion of ${event.ref}: there is nothing to release`, {
            hint: "Leave this step out for it: if: '!github.event.deleted'",
        });
    }
    const sha = shaOf(event, options);
    const defaultBranch = (0,json_path/* textAt */.$6)(payload, 'repository', 'default_branch');
    const pullRequest = (0,github_event/* pullRequestOf */._n)(event);
    return {
        provider: 'github',
        event: event.name,
        ref: refOf(event),
        sha,
        baseRef: baseRefOf(event),
        headRef: headRefOf(event),
        ...(pullRequest === undefined ? {} : { pullRequest }),
        ...(defaultBranch === '' ? {} : { defaultBranch }),
        now: new Date(runtime.clock.now()),
        lookUp: githubLookUp(event, sha, options, runtime),
    };
}
/** `pull_request_target` runs on the base branch; what is built is the pull request. */
function refOf({ name, ref, payload }) {
    const number = (0,json_path.at)(payload, 'number') ?? (0,json_path.at)(payload, 'pull_request', 'number');
    return name.includes('pull_request_target') && number !== undefined ? `refs/pull/${number}/merge` : ref;
}
function shaOf({ name, sha, payload }, { headSha }) {
    const head = (0,json_path/* textAt */.$6)(payload, 'pull_request', 'head', 'sha');
    return headSha === true && name.includes('pull_request') && head !== '' ? head : sha;
}
/** Where a pull request goes; for a tag, the branch that GitHub says it was made on (which it often does not). */
function baseRefOf({ name, ref, payload }) {
    const branch = (text) => text.replace(/^refs\/heads\//, '');
    if (ref.startsWith('refs/tags/'))
        return branch((0,json_path/* textAt */.$6)(payload, 'base_ref'));
    if (name === 'merge_group')
        return branch((0,json_path/* textAt */.$6)(payload, 'merge_group', 'base_ref'));
    return (0,json_path/* textAt */.$6)(payload, 'pull_request', 'base', 'ref');
}
function headRefOf({ headRef, payload }) {
    return headRef || (0,json_path/* textAt */.$6)(payload, 'pull_request', 'head', 'ref') || (0,json_path/* textAt */.$6)(payload, 'workflow_run', 'head_branch');
}
function githubLookUp(event, sha, options, runtime) {
    const { payload, repository } = event;
    const api = { apiUrl: event.apiUrl, token: options.token ?? '' };
    const ask = async (path) => {
        mayAsk();
        return await (0,github_api/* askGithub */.fP)(`/repos/${repository}${path}`, api, runtime);
    };
    const mayAsk = () => {
        if (options.offline !== true && repository !== '')
            return;
        throw new failure/* Failure */.HR('failed', 'the recorded event does not say, and nobody is asked');
    };
    const askRepository = (0,once/* once */.O)(() => ask(''));
    return {
        defaultBranch: (0,once/* once */.O)(async () => {
            const known = (0,json_path/* textAt */.$6)(payload, 'repository', 'default_branch');
            if (known !== '')
                return known;
            const told = (0,json_path/* textAt */.$6)(await askRepository().catch(defaultBranchUnknown), 'default_branch');
            return told === '' ? defaultBranchUnknown() : told;
        }),
        commitDate: (0,once/* once */.O)(async () => {
            const known = commitDateIn(payload, sha);
            if (known !== undefined)
                return known;
            if (options.offline !== true) {
                const inCheckout = await (0,git/* gitCommitDate */.KD)(sha, runtime).catch(() => undefined);
                if (inCheckout !== undefined)
                    return inCheckout;
            }
            try {
                const date = (0,json_path/* dateAt */.iM)(await ask(`/commits/${encodeURIComponent(sha)}`), 'commit', 'committer', 'date');
                if (date !== undefined)
                    return date;
                throw new failure/* Failure */.HR('failed', 'the answer has no date');
            }
            catch (error) {
                runtime.log.warn(`it is not known when ${sha || 'the commit'} was committed, so the present is taken: ${(0,failure/* describeError */.Uc)(error)}`);
                return new Date(runtime.clock.now());
            }
        }),
        repository: (0,once/* once */.O)(async () => {
            const known = (0,json_path/* objectAt */.lJ)(payload, 'repository');
            // Some events carry a shorter description of the repository, without its licence.
            if (known !== undefined && ['name', 'html_url', 'description', 'license'].every((key) => key in known)) {
                return repositoryFacts(known);
            }
            try {
                return repositoryFacts(await askRepository());
            }
            catch (error) {
                runtime.log.warn(`labels lack the description and licence of the repository: ${(0,failure/* describeError */.Uc)(error)}`);
                return {
                    name: repository.split('/').at(-1) ?? '',
                    description: (0,json_path/* textAt */.$6)(known, 'description'),
                    htmlUrl: (0,json_path/* textAt */.$6)(known, 'html_url') || (repository === '' ? '' : `${event.serverUrl}/${repository}`),
                    licence: '',
                };
            }
        }),
        tags: (0,once/* once */.O)(async () => {
            mayAsk();
            const inCheckout = await (0,git/* gitTags */.y7)(runtime).catch(() => undefined);
            if (inCheckout !== undefined)
                return inCheckout;
            const listed = await (0,github_api/* askGithubForAll */.r2)(`/repos/${repository}/git/matching-refs/tags/`, api, runtime);
            return listed.map((item) => (0,json_path/* textAt */.$6)(item, 'ref')).filter((ref) => ref.startsWith('refs/tags/'));
        }),
    };
}
function defaultBranchUnknown(cause) {
    throw new failure/* Failure */.HR('failed', 'the default branch of the repository is not known', {
        hint: 'Name it in the rule (type=edge,branch=main), or give github-token and permissions: { contents: read }.',
        cause,
    });
}
/** The payloads of pushes, merge groups and workflow runs tell of their commits. */
function commitDateIn(payload, sha) {
    const pushed = (0,json/* field */.ZZ)(payload, 'commits');
    const commits = [
        ...(Array.isArray(pushed) ? pushed : []),
        (0,json_path.at)(payload, 'head_commit'),
        (0,json_path.at)(payload, 'merge_group', 'head_commit'),
        (0,json_path.at)(payload, 'workflow_run', 'head_commit'),
    ];
    const found = commits.find((commit) => (0,json/* isObject */.Gv)(commit) && commit.id === sha);
    return (0,json_path/* dateAt */.iM)(found, 'timestamp');
}
function repositoryFacts(repository) {
    return {
        name: (0,json_path/* textAt */.$6)(repository, 'name'),
        description: (0,json_path/* textAt */.$6)(repository, 'description'),
        htmlUrl: (0,json_path/* textAt */.$6)(repository, 'html_url'),
        licence: (0,json_path/* textAt */.$6)(repository, 'license', 'spdx_id'),
    };
}
//# sourceMappingURL=github.js.map
;// CONCATENATED MODULE: ./lib/release/context/gitlab.js



/**
 * What GitLab's predefined variables say (https://docs.gitlab.com/ci/variables/predefined_variables/), in GitHub's words: a merge request
 * is a pull request with the ref `refs/pull/IID/merge`.
 */
function gitlabFacts(options, runtime) {
    const { env, clock, log } = runtime;
    const read = (name) => env[name] ?? '';
    const request = read('CI_MERGE_REQUEST_IID');
    const headSha = options.headSha === true ? read('CI_MERGE_REQUEST_SOURCE_BRANCH_SHA') : '';
    const sha = headSha || read('CI_COMMIT_SHA');
    const defaultBranch = read('CI_DEFAULT_BRANCH');
    return {
        provider: 'gitlab',
        event: eventOf(read('CI_PIPELINE_SOURCE'), request),
        ref: gitlab_refOf(read('CI_COMMIT_TAG'), read('CI_COMMIT_BRANCH'), request),
        sha,
        baseRef: read('CI_MERGE_REQUEST_TARGET_BRANCH_NAME'),
        headRef: read('CI_MERGE_REQUEST_SOURCE_BRANCH_NAME'),
        ...(request === '' ? {} : { pullRequest: Number(request) }),
        ...(defaultBranch === '' ? {} : { defaultBranch }),
        now: new Date(clock.now()),
        lookUp: {
            defaultBranch: (0,once/* once */.O)(async () => defaultBranch || (await (0,git/* gitDefaultBranch */.c3)(runtime))),
            commitDate: (0,once/* once */.O)(async () => {
                const known = sha === read('CI_COMMIT_SHA') ? (0,json_path/* dateAt */.iM)(env, 'CI_COMMIT_TIMESTAMP') : undefined;
                const date = known ?? (await (0,git/* gitCommitDate */.KD)(sha, runtime).catch(() => undefined));
                if (date === undefined)
                    log.warn(`it is not known when ${sha} was committed, so the present is taken`);
                return date ?? new Date(clock.now());
            }),
            repository: (0,once/* once */.O)(async () => ({
                name: read('CI_PROJECT_NAME'),
                description: read('CI_PROJECT_DESCRIPTION'),
                htmlUrl: read('CI_PROJECT_URL'),
                // No variable tells it.
                licence: '',
            })),
            tags: (0,once/* once */.O)(() => (0,git/* gitTags */.y7)(runtime)),
        },
    };
}
function gitlab_refOf(tag, branch, request) {
    if (tag !== '')
        return `refs/tags/${tag}`;
    if (request !== '')
        return `refs/pull/${request}/merge`;
    return branch === '' ? '' : `refs/heads/${branch}`;
}
const EVENTS = {
    push: 'push',
    schedule: 'schedule',
    web: 'workflow_dispatch',
    webide: 'workflow_dispatch',
    chat: 'workflow_dispatch',
    api: 'repository_dispatch',
    trigger: 'repository_dispatch',
    pipeline: 'repository_dispatch',
    parent_pipeline: 'workflow_call',
    merge_request_event: 'pull_request',
    external_pull_request_event: 'pull_request',
};
function eventOf(source, request) {
    if (request !== '')
        return 'pull_request';
    return Object.hasOwn(EVENTS, source) ? EVENTS[source] : source;
}
//# sourceMappingURL=gitlab.js.map
;// CONCATENATED MODULE: ./lib/release/context/given.js





/** What somebody says has happened, so that "what would this release get?" is answered without a network. */
async function givenFacts(given, options, runtime) {
    if (given.ref !== undefined)
        checkRef(given.ref);
    const facts = given.event === undefined
        ? await factsOfRef(given.ref ?? '', runtime)
        : githubFacts((0,github_event/* recordedEvent */.Dm)(await (0,github_event/* readJsonObject */.op)(given.event), runtime.env), { ...options, offline: true }, runtime);
    const { ref = facts.ref, sha = facts.sha, defaultBranch } = given;
    return {
        ...facts,
        provider: 'given',
        ref,
        sha,
        ...(defaultBranch === undefined
            ? {}
            : { defaultBranch, lookUp: { ...facts.lookUp, defaultBranch: async () => defaultBranch } }),
    };
}
/** A push of the ref. A checkout knows its commit; a ref that does not exist yet is going to be at HEAD. */
async function factsOfRef(ref, runtime) {
    const checkout = await (0,git/* gitFacts */.gi)(runtime).catch(() => undefined);
    const named = await (0,git/* git */.$Y)(runtime, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]).catch(() => '');
    const sha = named || (checkout?.sha ?? '');
    return {
        provider: 'given',
        event: 'push',
        ref,
        sha,
        baseRef: '',
        headRef: '',
        now: new Date(runtime.clock.now()),
        lookUp: {
            defaultBranch: (0,once/* once */.O)(() => (0,git/* gitDefaultBranch */.c3)(runtime)),
            commitDate: (0,once/* once */.O)(async () => {
                const date = sha === '' ? undefined : await (0,git/* gitCommitDate */.KD)(sha, runtime).catch(() => undefined);
                if (date === undefined)
                    runtime.log.warn(`it is not known when ${ref} was committed, so the present is taken`);
                return date ?? new Date(runtime.clock.now());
            }),
            repository: checkout?.lookUp.repository ?? (async () => NO_REPOSITORY),
            tags: (0,once/* once */.O)(() => (0,git/* gitTags */.y7)(runtime)),
        },
    };
}
const NO_REPOSITORY = { name: '', description: '', htmlUrl: '', licence: '' };
function checkRef(ref) {
    if (/^refs\/(?:heads|tags)\/[^\s]+$|^refs\/pull\/\d+\/(?:merge|head)$/.test(ref))
        return;
    const name = ref.replace(/^(?:refs\/)?(?:heads|tags)\//, '');
    const kind = /^v?\d/.test(name) ? 'tags' : 'heads';
    const hint = /^[^\s/]+(?:\/[^\s/]+)*$/.test(name) && !name.startsWith('refs/') ? `Write refs/${kind}/${name}. ` : '';
    throw new failure/* Failure */.HR('usage', `the ref "${ref.slice(0, 80)}" is not a full ref`, {
        reference: 'ref',
        hint: `${hint}Full refs are refs/tags/v1.9.1, refs/heads/main and refs/pull/12/merge.`,
    });
}
//# sourceMappingURL=given.js.map
;// CONCATENATED MODULE: ./lib/release/context/read-facts.js







/**
 * What happened: given by hand (`event`, `ref`), or read from GitHub, GitLab or the checkout, whichever this is. Nothing is asked over
 * the network yet; see `Facts.lookUp`.
 */
async function readFacts(options, runtime) {
    const headSha = /true/i.test(runtime.env.DOCKER_METADATA_PR_HEAD_SHA ?? '');
    if (options.event !== undefined || options.ref !== undefined)
        return await givenFacts(options, { headSha }, runtime);
    const { context = 'workflow', token = '' } = options;
    const ci = ciSystem(runtime);
    if (ci === undefined)
        return await (0,git/* gitFacts */.gi)(runtime).catch(nowhere);
    if (context === 'git')
        return await (ci === 'github' ? githubCheckout(token, runtime) : gitlabCheckout(runtime));
    if (ci === 'github')
        return githubFacts(await (0,github_event/* readGithubEvent */.a3)(runtime), { token, headSha }, runtime);
    return gitlabFacts({ headSha }, runtime);
}
function ciSystem({ env }) {
    if (env.GITHUB_ACTIONS === 'true')
        return 'github';
    return env.GITLAB_CI === 'true' ? 'gitlab' : undefined;
}
/** The ref and commit that are checked out, whatever the event says of them. */
async function githubCheckout(token, runtime) {
    const event = await (0,github_event/* readGithubEvent */.a3)(runtime);
    const head = await (0,git/* gitHead */.Tj)(runtime, { ref: event.ref });
    return { ...githubFacts({ ...event, ...head }, { token }, runtime), ...head };
}
async function gitlabCheckout(runtime) {
    const facts = gitlabFacts({}, runtime);
    const head = await (0,git/* gitHead */.Tj)(runtime, { ref: facts.ref });
    return { ...facts, ...head, lookUp: { ...facts.lookUp, commitDate: (0,once/* once */.O)(() => (0,git/* gitCommitDate */.KD)(head.sha, runtime)) } };
}
function nowhere(cause) {
    throw new failure/* Failure */.HR('usage', 'this is no job of GitHub or GitLab and no git checkout: it is not known what is released', {
        hint: 'Say it: --ref refs/tags/v1.9.1, or --event event.json.',
        cause,
    });
}
//# sourceMappingURL=read-facts.js.map

/***/ }),

/***/ 22637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ parseExisting)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);

/**
 * Reads `registry,git` (either, both, or `none`), or the versions themselves: `2.0.0,1.9.0`. Throws `Failure('usage')` for an empty list.
 */
function parseExisting(text) {
    const words = text.split(/[\s,]+/).filter((word) => word !== '');
    if (words.length === 0) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('usage', 'existing is empty', {
            reference: 'existing',
            hint: 'Write registry,git, one of them, none, or the versions that exist: 2.0.0,1.9.0',
        });
    }
    const has = (word) => words.includes(word);
    const names = words.filter((word) => !['registry', 'git', 'none'].includes(word));
    if (has('none') && words.length > 1) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('usage', `existing is "${text.slice(0, 100)}": none cannot stand beside others`, {
            reference: 'existing',
        });
    }
    return { registry: has('registry'), git: has('git'), names };
}
//# sourceMappingURL=existing-names.js.map

/***/ }),

/***/ 29090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Px: () => (/* binding */ GLOBAL_NAMES),
  JS: () => (/* binding */ SHORT_SHA_LENGTH),
  Pl: () => (/* binding */ after),
  _3: () => (/* binding */ expandGlobal),
  o: () => (/* binding */ expandNoting),
  Fu: () => (/* binding */ shortSha)
});

;// CONCATENATED MODULE: ./lib/release/expressions/format-date.js
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
/** What the short names of whole formats stand for, in English. */
const LONG_FORMATS = {
    LTS: 'h:mm:ss A',
    LT: 'h:mm A',
    L: 'MM/DD/YYYY',
    LL: 'MMMM D, YYYY',
    LLL: 'MMMM D, YYYY h:mm A',
    LLLL: 'dddd, MMMM D, YYYY h:mm A',
    l: 'M/D/YYYY',
    ll: 'MMM D, YYYY',
    lll: 'MMM D, YYYY h:mm A',
    llll: 'ddd, MMM D, YYYY h:mm A',
};
const LONG_TOKEN = /\[[^[]*\]|\\?(?:LTS|LT|LL?L?L?|l{1,4})/g;
const TOKEN = /\[[^[]*\]|\\?(?:[Hh]mm(?:ss)?|Mo|MM?M?M?|Do|DDDo|DD?D?D?|ddd?d?|do|d|wo|ww?|Wo|WW?|Qo|Q|YYYYYY|YYYYY|YYYY|YY|Y|N{1,5}|yo|y{1,4}|ggggg|gggg|gg|GGGGG|GGGG|GG|e|E|a|A|hh?|HH?|kk?|mm?|ss?|S{1,9}|x|X|zz?|ZZ?|[\s\S])/g;
/**
 * Writes a date in the format language of Moment.js (https://momentjs.com/docs/#/displaying/format/), in English: `YYYYMMDD`,
 * `[in brackets as it is]`. An empty format means ISO 8601.
 */
function formatDate(date, format) {
    const wanted = format === '' ? `YYYY-MM-DDTHH:mm:ss${date.abbreviation === 'UTC' ? '[Z]' : 'Z'}` : format;
    const expanded = wanted.replaceAll(LONG_TOKEN, (token) => LONG_FORMATS[token] ?? token);
    return expanded.replaceAll(TOKEN, (token) => {
        if (/^\[[\s\S]/.test(token))
            return token.replaceAll(/^\[|\]$/g, '');
        const write = Object.hasOwn(TOKENS, token) ? TOKENS[token] : undefined;
        return write === undefined ? token.replaceAll('\\', '') : write(date);
    });
}
const TOKENS = {
    ...numbers('M', (date) => date.month),
    MMM: (date) => monthName(date).slice(0, 3),
    MMMM: monthName,
    ...numbers('D', (date) => date.day),
    DDD: (date) => String(dayOfYear(date)),
    DDDD: (date) => pad(dayOfYear(date), 3),
    DDDo: (date) => ordinal(dayOfYear(date)),
    d: (date) => String(date.weekday),
    do: (date) => ordinal(date.weekday),
    dd: (date) => dayName(date).slice(0, 2),
    ddd: (date) => dayName(date).slice(0, 3),
    dddd: dayName,
    e: (date) => String(date.weekday),
    E: (date) => String(date.weekday || 7),
    ...numbers('w', (date) => localWeek(date).week),
    ...numbers('W', (date) => isoWeek(date).week),
    gg: (date) => pad(localWeek(date).year % 100, 2),
    gggg: (date) => pad(localWeek(date).year, 4),
    ggggg: (date) => pad(localWeek(date).year, 5),
    GG: (date) => pad(isoWeek(date).year % 100, 2),
    GGGG: (date) => pad(isoWeek(date).year, 4),
    GGGGG: (date) => pad(isoWeek(date).year, 5),
    Q: (date) => String(quarter(date)),
    Qo: (date) => ordinal(quarter(date)),
    Y: (date) => String(date.year),
    YY: (date) => pad(date.year % 100, 2),
    YYYY: (date) => pad(date.year, 4),
    YYYYY: (date) => pad(date.year, 5),
    YYYYYY: (date) => `+${pad(date.year, 6)}`,
    y: (date) => String(date.year),
    yy: (date) => pad(date.year, 2),
    yyy: (date) => pad(date.year, 3),
    yyyy: (date) => pad(date.year, 4),
    yo: (date) => ordinal(date.year),
    N: () => 'AD',
    NN: () => 'AD',
    NNN: () => 'AD',
    NNNN: () => 'Anno Domini',
    NNNNN: () => 'AD',
    A: (date) => (date.hour < 12 ? 'AM' : 'PM'),
    a: (date) => (date.hour < 12 ? 'am' : 'pm'),
    ...clock('H', (date) => date.hour),
    ...clock('h', (date) => date.hour % 12 || 12),
    ...clock('k', (date) => date.hour || 24),
    ...clock('m', (date) => date.minute),
    ...clock('s', (date) => date.second),
    ...joined('H', (date) => date.hour),
    ...joined('h', (date) => date.hour % 12 || 12),
    ...fractions(),
    X: (date) => String(Math.floor(date.epoch / 1000)),
    x: (date) => String(date.epoch),
    z: (date) => date.abbreviation,
    zz: (date) => date.abbreviation,
    Z: (date) => offset(date, ':'),
    ZZ: (date) => offset(date, ''),
};
/** The plain, ordinal and two-digit forms: `M`, `Mo`, `MM`. */
function numbers(letter, value) {
    return { ...clock(letter, value), [`${letter}o`]: (date) => ordinal(value(date)) };
}
function clock(letter, value) {
    return { [letter]: (date) => String(value(date)), [letter.repeat(2)]: (date) => pad(value(date), 2) };
}
/** `Hmm` and `Hmmss`. */
function joined(letter, hour) {
    const short = (date) => `${hour(date)}${pad(date.minute, 2)}`;
    return { [`${letter}mm`]: short, [`${letter}mmss`]: (date) => short(date) + pad(date.second, 2) };
}
/** `S` is tenths, `SSS` milliseconds; there is nothing below those. */
function fractions() {
    const lengths = Array.from({ length: 9 }, (_, index) => index + 1);
    return Object.fromEntries(lengths.map((length) => ['S'.repeat(length), (date) => pad(date.millisecond, 3).padEnd(9, '0').slice(0, length)]));
}
function pad(number, digits) {
    return String(number).padStart(digits, '0');
}
function ordinal(number) {
    const isTeen = Math.floor((number % 100) / 10) === 1;
    return number + (isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th'));
}
function monthName({ month }) {
    return MONTHS[month - 1] ?? '';
}
function dayName({ weekday }) {
    return DAYS[weekday] ?? '';
}
function quarter({ month }) {
    return Math.ceil(month / 3);
}
/** Days since the epoch, of a date without a zone. */
function dayNumber(year, month, day) {
    return Date.UTC(year, month - 1, day) / 86_400_000;
}
function dayOfYear({ year, month, day }) {
    return dayNumber(year, month, day) - dayNumber(year, 1, 1) + 1;
}
/** Weeks from Monday; the first has the year's first Thursday (ISO 8601). */
function isoWeek(date) {
    return weekAround(date, 4 - (date.weekday || 7));
}
/** Weeks from Sunday; the first has January 1st. */
function localWeek(date) {
    return weekAround(date, 6 - date.weekday);
}
/** A week belongs to the year in which its deciding day is, `distance` days from the date. */
function weekAround({ year, month, day }, distance) {
    const deciding = new Date((dayNumber(year, month, day) + distance) * 86_400_000);
    const itsYear = deciding.getUTCFullYear();
    const days = deciding.getTime() / 86_400_000 - dayNumber(itsYear, 1, 1);
    return { year: itsYear, week: Math.floor(days / 7) + 1 };
}
function offset({ offset: minutes }, separator) {
    const size = Math.abs(minutes);
    return `${minutes < 0 ? '-' : '+'}${pad(Math.trunc(size / 60), 2)}${separator}${pad(size % 60, 2)}`;
}
//# sourceMappingURL=format-date.js.map
// EXTERNAL MODULE: ./lib/release/expressions/parse-template.js + 1 modules
var parse_template = __webpack_require__(65935);
// EXTERNAL MODULE: ./lib/release/expressions/render-template.js
var render_template = __webpack_require__(77584);
// EXTERNAL MODULE: ./lib/release/expressions/where.js
var expressions_where = __webpack_require__(75198);
;// CONCATENATED MODULE: ./lib/release/expressions/zoned-date.js
/** Undefined when there is no such time zone in the IANA database. */
function zonedDate(date, timeZone) {
    const parts = clockParts(date, timeZone);
    if (parts === undefined)
        return undefined;
    const get = (type) => Number(parts.find((part) => part.type === type)?.value);
    const epoch = date.getTime();
    const millisecond = ((epoch % 1000) + 1000) % 1000;
    const [year, month, day] = [get('year'), get('month'), get('day')];
    const [hour, minute, second] = [get('hour'), get('minute'), get('second')];
    const wall = Date.UTC(year, month - 1, day, hour, minute, second, millisecond);
    const offset = Math.round((wall - epoch) / 60_000);
    const weekday = new Date(wall).getUTCDay();
    const abbreviation = abbreviationOf(date, timeZone, offset);
    return { year, month, day, hour, minute, second, millisecond, weekday, offset, abbreviation, epoch };
}
function clockParts(date, timeZone) {
    try {
        return new Intl.DateTimeFormat('en-US', {
            timeZone,
            calendar: 'gregory',
            numberingSystem: 'latn',
            hourCycle: 'h23',
            year: 'numeric',
            month: 'numeric',
            day: 'numeric',
            hour: 'numeric',
            minute: 'numeric',
            second: 'numeric',
        }).formatToParts(date);
    }
    catch (error) {
        if (error instanceof RangeError && !Number.isNaN(date.getTime()))
            return undefined;
        throw error;
    }
}
/** Each region of English knows the letters of its own zones, and writes GMT+1 for the others. */
function abbreviationOf(date, timeZone, offset) {
    for (const locale of ['en-US', 'en-GB', 'en-CA', 'en-AU', 'en-IN', 'en-NZ', 'en-ZA']) {
        const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' }).formatToParts(date);
        const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
        if (/^[A-Z]+$/.test(name))
            return name;
    }
    const [hours, minutes] = [Math.trunc(Math.abs(offset) / 60), Math.abs(offset) % 60];
    const digits = (number) => String(number).padStart(2, '0');
    return `${offset < 0 ? '-' : '+'}${digits(hours)}${minutes === 0 ? '' : digits(minutes)}`;
}
//# sourceMappingURL=zoned-date.js.map
;// CONCATENATED MODULE: ./lib/release/expressions/global.js





/** The expressions that may stand in every template: in `prefix`, `suffix`, `value`, `enable`, and in labels and annotations. */
const GLOBAL_NAMES = [
    'branch',
    'tag',
    'sha',
    'base_ref',
    'head_ref',
    'is_default_branch',
    'is_not_default_branch',
    'date',
    'commit_date',
];
/** Characters of `{{sha}}` and of `type=sha`, unless it is said otherwise. */
const SHORT_SHA_LENGTH = 7;
/**
 * Replaces the global expressions of a line: `{{branch}}`, `{{sha}}`, `{{date 'YYYYMMDD' tz='UTC'}}`… Asks the facts' look-ups only for
 * what the text names. Rejects with `Failure('usage')` that names the line for what cannot be read and, when `where.strict`, for unknown
 * names.
 */
async function expandGlobal(text, facts, where, shortShaLength = SHORT_SHA_LENGTH) {
    return (await expandNoting(text, facts, where, shortShaLength)).text;
}
/** As `expandGlobal`, for a caller who must know why the result is what it is. */
async function expandNoting(text, facts, where, shortShaLength) {
    if (!text.includes('{{'))
        return { text, empty: [] };
    const nodes = (0,parse_template/* parseTemplate */.Q)(text, where);
    (0,render_template/* checkNames */.L)(nodes, GLOBAL_NAMES, where);
    const names = new Set((0,parse_template/* callsIn */.T)(nodes).map(({ name }) => name));
    const scope = await globalScope(names, facts, where, shortShaLength);
    const empty = [...names].filter((name) => scope[name] === '');
    return { text: (0,render_template/* renderTemplate */.X)(nodes, scope, where), empty };
}
/** The first characters of a commit's digits. */
function shortSha(sha, length) {
    return sha.slice(0, length);
}
async function globalScope(names, facts, where, shortShaLength) {
    const { ref } = facts;
    const asksDefault = names.has('is_default_branch') || names.has('is_not_default_branch');
    const isDefault = asksDefault && (await isDefaultBranch(facts));
    const commitDate = names.has('commit_date') ? await facts.lookUp.commitDate() : facts.now;
    return {
        branch: after(ref, 'refs/heads/'),
        tag: after(ref, 'refs/tags/'),
        sha: shortSha(facts.sha, shortShaLength),
        base_ref: /^refs\/(?:tags|pull)\//.test(ref) ? facts.baseRef : '',
        head_ref: facts.headRef,
        is_default_branch: String(isDefault),
        is_not_default_branch: String(!isDefault),
        date: (call) => dateExpression(facts.now, call, where),
        commit_date: (call) => dateExpression(commitDate, call, where),
    };
}
/** The rest of a ref of that kind; empty for every other ref. */
function after(ref, kind) {
    return ref.startsWith(kind) ? ref.slice(kind.length) : '';
}
/** Events without a ref of their own run on the default branch: https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows */
async function isDefaultBranch(facts) {
    if (facts.ref === '')
        return false;
    if (/^(?:schedule|discussion|discussion_comment|issues|issue_comment)$/.test(facts.event))
        return true;
    const branch = after(facts.ref, 'refs/heads/');
    return branch !== '' && branch === (facts.defaultBranch ?? (await facts.lookUp.defaultBranch()));
}
function dateExpression(date, { name, args, named }, where) {
    const [format, ...more] = args;
    if (format === undefined)
        throw (0,expressions_where/* failAt */.Y1)(where, `{{${name}}} has no format`, `Write {{${name} 'YYYYMMDD'}}.`);
    const [odd] = [...more, ...Object.keys(named).filter((key) => key !== 'tz')];
    if (odd !== undefined)
        throw (0,expressions_where/* failAt */.Y1)(where, `{{${name}}} takes a format and tz, but has "${odd}"`);
    const timeZone = named.tz ?? 'UTC';
    const zoned = zonedDate(date, timeZone);
    if (zoned === undefined)
        throw (0,expressions_where/* failAt */.Y1)(where, `there is no time zone "${timeZone}"`, "Write one like tz='Europe/Paris'.");
    return formatDate(zoned, format);
}
//# sourceMappingURL=global.js.map

/***/ }),

/***/ 86353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J0: () => (/* binding */ imageLabels),
/* harmony export */   _e: () => (/* binding */ labelLines),
/* harmony export */   bK: () => (/* binding */ annotationLines)
/* harmony export */ });
/**
 * What an image says of itself, as labels or annotations: the pre-defined keys of the OCI image specification (annotations.md) as far as
 * the facts tell them, and the user's lines. Sorted as people sort, not by code points.
 */
async function imageLabels(options, facts) {
    const { name, description, htmlUrl, licence } = await facts.lookUp.repository();
    const labels = new Map([
        [`${OCI}.title`, name],
        [`${OCI}.description`, description],
        [`${OCI}.url`, htmlUrl],
        [`${OCI}.source`, htmlUrl],
        [`${OCI}.version`, options.version],
        [`${OCI}.created`, options.created.toISOString()],
        [`${OCI}.revision`, facts.sha],
        [`${OCI}.licenses`, licence],
    ]);
    for (const line of options.custom) {
        const text = await options.expand(line);
        const equals = text.indexOf('=');
        if (equals > 0)
            labels.set(text.slice(0, equals), text.slice(equals + 1));
        else
            options.warn(`line ${line.line} "${line.text.slice(0, 80)}" is left out: it is not written key=value`);
    }
    // The language is fixed, so that no setting of the machine changes the order.
    const { compare } = new Intl.Collator('en-US');
    return new Map([...labels].sort(([a], [b]) => compare(a, b)));
}
const OCI = 'org.opencontainers.image';
/** Lines `key=value`. */
function labelLines(labels) {
    return [...labels].map(([key, value]) => `${key}=${value}`);
}
/** Lines `level:key=value`, all of one level after the other. */
function annotationLines(annotations, levels) {
    return levels.flatMap((level) => labelLines(annotations).map((line) => `${level}:${line}`));
}
//# sourceMappingURL=labels.js.map

/***/ }),

/***/ 51387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readOutputSettings)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);
/* harmony import */ var _runtime_nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81438);


/**
 * Reads DOCKER_METADATA_SET_OUTPUT_ENV, DOCKER_METADATA_ANNOTATIONS_LEVELS, DOCKER_METADATA_SHORT_SHA_LENGTH and SOURCE_DATE_EPOCH.
 * Refuses values that cannot be meant.
 */
function readOutputSettings(env) {
    const created = readEpoch(env.SOURCE_DATE_EPOCH ?? '');
    const shortShaLength = readLength('DOCKER_METADATA_SHORT_SHA_LENGTH', env.DOCKER_METADATA_SHORT_SHA_LENGTH ?? '');
    return {
        setEnv: readFlag('DOCKER_METADATA_SET_OUTPUT_ENV', env.DOCKER_METADATA_SET_OUTPUT_ENV || 'true'),
        annotationLevels: readLevels(env.DOCKER_METADATA_ANNOTATIONS_LEVELS || 'manifest'),
        ...(shortShaLength === undefined ? {} : { shortShaLength }),
        ...(created === undefined ? {} : { created }),
    };
}
const LEVELS = ['manifest', 'index', 'manifest-descriptor', 'index-descriptor'];
/** Levels of BuildKit, with a platform in brackets where one is meant: `manifest[linux/amd64]`. */
function readLevels(text) {
    const levels = text.split(',').map((level) => level.trim());
    for (const level of levels) {
        const word = level.replace(/\[[^[\]]+\]$/, '');
        if (LEVELS.includes(word))
            continue;
        const nearest = (0,_runtime_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestWord */ .z)(word, LEVELS);
        throw wrong('DOCKER_METADATA_ANNOTATIONS_LEVELS', level, 'there is no such level of annotations', [
            ...(nearest === undefined ? [] : [`Did you mean ${nearest}?`]),
            `It takes ${LEVELS.join(', ')}.`,
        ]);
    }
    return levels;
}
/** As Go reads booleans: these variables have been read so for years. */
function readFlag(name, text) {
    if (['1', 't', 'T', 'true', 'TRUE', 'True'].includes(text))
        return true;
    if (['0', 'f', 'F', 'false', 'FALSE', 'False'].includes(text))
        return false;
    throw wrong(name, text, 'it is neither true nor false', ['Write true or false.']);
}
function readLength(name, text) {
    if (text === '')
        return undefined;
    if (/^[1-9]\d{0,2}$/.test(text))
        return Number(text);
    throw wrong(name, text, 'it is no number of characters', ['Write a number such as 12.']);
}
/** Seconds since 1970 (https://reproducible-builds.org/specs/source-date-epoch/); undefined when empty. */
function readEpoch(text) {
    if (text === '')
        return undefined;
    const date = new Date(/^\d+$/.test(text) ? Number(text) * 1000 : Number.NaN);
    if (!Number.isNaN(date.getTime()))
        return date;
    throw wrong('SOURCE_DATE_EPOCH', text, 'it is no number of seconds since 1970', ['Write git log -1 --pretty=%ct.']);
}
function wrong(name, text, reason, hint) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('usage', `the variable ${name} is "${text.slice(0, 80)}": ${reason}`, {
        reference: name,
        hint: hint.join(' '),
    });
}
//# sourceMappingURL=settings.js.map

/***/ }),

/***/ 16088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ evaluateRules)
});

// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/release/expressions/global.js + 2 modules
var global = __webpack_require__(29090);
// EXTERNAL MODULE: ./lib/release/versions/channels.js
var channels = __webpack_require__(61707);
// EXTERNAL MODULE: ./lib/release/expressions/where.js
var expressions_where = __webpack_require__(75198);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/release/rules/tag-name.js


/** The longest tag of the OCI distribution specification. */
const MAX_TAG_LENGTH = 128;
/**
 * Makes a legal tag name (`[A-Za-z0-9_][A-Za-z0-9._-]{0,127}`): each run of other characters becomes `-`, a dot or dash in front is dropped, and
 * of a name that is too long the middle is cut short and marked with eight digits of its SHA-256, so that two long names stay two tags. Throws
 * `Failure('usage')` when nothing is left.
 */
function legalTag({ prefix, core, suffix }, where) {
    const whole = replaceIllegal(prefix + core + suffix);
    const name = withoutIllegalStart(whole);
    const dropped = whole.slice(0, whole.length - name.length);
    if (name === '')
        throw (0,expressions_where/* failAt */.Y1)(where, `"${prefix}${core}${suffix}" has no character that can begin a tag`);
    if (name.length <= MAX_TAG_LENGTH)
        return { name, isShortened: false, dropped };
    return { name: shorten({ prefix, core, suffix }), isShortened: true, dropped };
}
/** What stands before and after in a legal tag. */
function replaceIllegal(text) {
    return text.replaceAll(/[^A-Za-z0-9._-]+/g, '-');
}
function shorten({ prefix, core, suffix }) {
    const mark = `-${(0,external_node_crypto_.createHash)('sha256')
        .update(prefix + core + suffix)
        .digest('hex')
        .slice(0, 8)}`;
    const [before, after] = [replaceIllegal(prefix), replaceIllegal(suffix)];
    const room = MAX_TAG_LENGTH - before.length - after.length - mark.length;
    const whole = withoutIllegalStart(before + replaceIllegal(core));
    // Where prefix and suffix leave no room, they are what is too long.
    if (room < 1)
        return withoutIllegalStart(whole + after).slice(0, MAX_TAG_LENGTH - mark.length) + mark;
    return whole.slice(0, before.length + room) + mark + after;
}
function withoutIllegalStart(text) {
    return text.replace(/^[.-]+/, '');
}
//# sourceMappingURL=tag-name.js.map
;// CONCATENATED MODULE: ./lib/release/rules/asked-tag.js


/** Puts prefix and suffix around what a rule gave, and makes the name legal. Says so when that changes more than a character. */
async function askedTag(rule, emission, flavor, context) {
    const prefix = await affix('prefix', rule, flavor, context);
    const suffix = await affix('suffix', rule, flavor, context);
    const written = prefix.text + emission.text + suffix.text;
    const { name, isShortened, dropped } = legalTag({ prefix: prefix.text, core: emission.text, suffix: suffix.text }, rule.where);
    const empty = [...prefix.empty, ...(emission.empty ?? []), ...suffix.empty];
    if (dropped !== '' && empty.length > 0) {
        const names = empty.map((expression) => `{{${expression}}}`).join(' and ');
        (0,expressions_where/* complain */.cc)(rule.where, `${names} is empty on ${context.facts.ref || 'no ref'}, so that the tag would be "${written}"`, HINT_EMPTY);
    }
    else if (dropped !== '') {
        (0,expressions_where/* remark */.Vg)(rule.where, `a tag cannot begin with "${dropped}": "${written}" gets the tag ${name}`);
    }
    if (isShortened)
        (0,expressions_where/* remark */.Vg)(rule.where, `"${written}" is longer than ${MAX_TAG_LENGTH} characters and gets the tag ${name}`);
    return { name, written, prefix: replaceIllegal(prefix.text), suffix: replaceIllegal(suffix.text), rule, emission };
}
const HINT_EMPTY = 'Choose with {{#if branch}}{{branch}}{{else}}…{{/if}}, or switch the rule off with enable=.';
/** A rule's own affix, even an empty one, replaces the flavor's. */
async function affix(which, rule, flavor, { expand }) {
    const own = rule.attributes[which];
    return own === undefined ? await expand(flavor[which].text, flavor[which].where) : await expand(own, rule.where);
}
//# sourceMappingURL=asked-tag.js.map
// EXTERNAL MODULE: ./lib/release/expressions/parse-template.js + 1 modules
var parse_template = __webpack_require__(65935);
// EXTERNAL MODULE: ./lib/release/expressions/render-template.js
var render_template = __webpack_require__(77584);
// EXTERNAL MODULE: ./lib/release/versions/schemes.js + 3 modules
var schemes = __webpack_require__(49783);
;// CONCATENATED MODULE: ./lib/release/rules/check-templates.js




/** Finds typing errors in rules that are not used by this event, too: a release is the wrong moment to learn of them. */
function checkTemplates(rules, flavor) {
    for (const { type, attributes, where } of rules) {
        for (const name of ['prefix', 'suffix', 'value', 'enable'])
            check(attributes[name], global/* GLOBAL_NAMES */.Px, where);
        if (type === 'schedule')
            check(attributes.pattern, global/* GLOBAL_NAMES */.Px, where);
        else if (type in schemes/* versionReaders */.F_)
            check(attributes.pattern, schemes/* versionReaders */.F_[type].names, where);
    }
    for (const { text, where } of [flavor.prefix, flavor.suffix])
        check(text, global/* GLOBAL_NAMES */.Px, where);
}
function check(template, known, where) {
    if (template?.includes('{{'))
        (0,render_template/* checkNames */.L)((0,parse_template/* parseTemplate */.Q)(template, where), known, where);
}
//# sourceMappingURL=check-templates.js.map
;// CONCATENATED MODULE: ./lib/release/rules/collisions.js

/**
 * What two refs or two rules would overwrite for each other: names that differ as written and are one tag. Without a list of the refs that
 * exist, a ref whose characters had to be replaced is named with the ref that it could be taken for.
 */
function collisionWarnings(asked, ref, knownRefs) {
    return [...betweenRules(asked), ...(asked.some(isNamedAfterRef) ? betweenRefs(ref, knownRefs) : [])];
}
function betweenRules(asked) {
    const first = new Map();
    return asked.flatMap((tag) => {
        const other = first.get(tag.name);
        if (other === undefined)
            first.set(tag.name, tag);
        if (other === undefined || other.written === tag.written)
            return [];
        return [
            `tags, lines ${other.rule.where.line} and ${tag.rule.where.line}: "${other.written}" and "${tag.written}" are both the tag ${tag.name}`,
        ];
    });
}
function isNamedAfterRef({ rule: { type, attributes } }) {
    return type === 'ref' && (attributes.event === 'branch' || attributes.event === 'tag');
}
function betweenRefs(ref, knownRefs) {
    const [, kind = '', name = ''] = /^(refs\/(?:heads|tags)\/)(.+)$/.exec(ref) ?? [];
    const tag = tagOf(name);
    const title = kind === 'refs/tags/' ? 'git tag' : 'branch';
    if (knownRefs === undefined) {
        return tag === name || name === '' ? [] : [`the ${title} ${name} gets the tag ${tag}, as a ${title} ${tag} would`];
    }
    const same = knownRefs.filter((other) => other !== ref && other.startsWith(kind) && tagOf(other.slice(kind.length)) === tag);
    return same.map((other) => `the ${title} ${name} and the ${title} ${other.slice(kind.length)} get the same tag ${tag}`);
}
function tagOf(name) {
    return replaceIllegal(name).replace(/^[.-]+/, '');
}
//# sourceMappingURL=collisions.js.map
// EXTERNAL MODULE: ./lib/release/rules/fields.js
var fields = __webpack_require__(65660);
// EXTERNAL MODULE: ./lib/release/rules/lines.js
var rules_lines = __webpack_require__(86866);
;// CONCATENATED MODULE: ./lib/release/rules/flavor.js



/** Reads the lines of `flavor`: `latest=auto|true|false`, `prefix=X,onlatest=true`, `suffix=X,onlatest=true`. The last line that says something holds. */
function readFlavor(input, isStrict, warn) {
    const nowhere = { input: 'flavor', line: 0, text: '', strict: isStrict, warn };
    const none = { text: '', onLatest: false, where: nowhere };
    const flavor = {
        latest: 'auto',
        prefix: none,
        suffix: none,
    };
    for (const { line, text } of (0,rules_lines/* readLines */.S)(input))
        readLine({ ...nowhere, line, text }, flavor);
    return flavor;
}
function readLine(where, flavor) {
    let last;
    for (const { key, value } of (0,fields/* readFields */.q)(where)) {
        if (key === 'latest') {
            if (value !== 'auto' && value !== 'true' && value !== 'false')
                throw (0,expressions_where/* failAt */.Y1)(where, `there is no latest=${value}`, (0,expressions_where/* suggest */.ZA)(value, ['auto', 'true', 'false']));
            flavor.latest = value;
        }
        else if (key === 'prefix' || key === 'suffix') {
            last = key;
            flavor[key] = { ...flavor[key], text: value, where };
        }
        else if (key === 'onlatest') {
            if (value !== 'true' && value !== 'false')
                throw (0,expressions_where/* failAt */.Y1)(where, `onlatest=${value} is neither true nor false`);
            if (last === undefined)
                throw (0,expressions_where/* failAt */.Y1)(where, 'onlatest= stands before the prefix= or suffix= it belongs to');
            flavor[last] = { ...flavor[last], onLatest: value === 'true' };
        }
        else
            throw (0,expressions_where/* failAt */.Y1)(where, `there is no ${key === undefined ? value : `${key}=`} in flavor`, (0,expressions_where/* suggest */.ZA)(key ?? value, ['latest', 'prefix', 'suffix', 'onlatest']));
    }
}
//# sourceMappingURL=flavor.js.map
// EXTERNAL MODULE: ./lib/release/versions/render-version.js
var render_version = __webpack_require__(41606);
;// CONCATENATED MODULE: ./lib/release/rules/found-release.js



/** Never fails: a name without a version stands for itself, and is compared with nothing. */
function findRelease(name) {
    const found = (0,schemes/* findVersion */.Am)(name);
    if (found === undefined)
        return { release: { scheme: 'semver', version: name }, isPrerelease: (0,channels/* looksLikePrerelease */.su)(name) };
    const { scheme, parsed, component } = found;
    const isPrerelease = !parsed.isStable && (0,channels/* hasPrereleaseWord */.$v)(parsed);
    if (parsed.isStable || isPrerelease) {
        return {
            release: { scheme, version: parsed.version, ...(component === undefined ? {} : { component }) },
            isPrerelease,
        };
    }
    return { release: variantRelease(name, scheme, parsed.raw), isPrerelease };
}
/** `v1.2.3-alpine` is version 1.2.3 of a variant, whatever semver says. */
function variantRelease(name, scheme, raw) {
    const [, version = '', tail = ''] = /^v?([\d._]*\d)(.*)$/.exec(raw) ?? [];
    const before = name.slice(0, name.length - raw.length);
    return { scheme, version, match: `^${escaped(before)}(.*)${escaped(tail)}$` };
}
function escaped(text) {
    return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
const PLACES = {
    semver: ['major', 'minor', 'patch'],
    pep440: ['major', 'minor', 'patch'],
    calver: ['year', 'month', 'day', 'micro'],
    numbers: ['major', 'minor', 'patch', 'revision'],
};
/**
 * The pattern behind a text that an expression cut out of a tag's name: `1.2` of `v1.2.3` is `{{major}}.{{minor}}`. Undefined when the text has the
 * whole version, and so is nobody else's.
 */
function sharedPattern(text, name, { release, isPrerelease }) {
    const version = (0,schemes/* findVersion */.Am)(name)?.parsed;
    if (version === undefined || text.includes('{{') || text === name)
        return undefined;
    const [, digits = '', tail = ''] = /^v?([\d._-]*\d)(.*)$/.exec(version.raw) ?? [];
    const separators = digits.split(/\d+/).slice(1, -1);
    const numbers = digits.split(/\D+/);
    const channel = isPrerelease ? channels/* NEXT */.K2 : channels/* STABLE */.MI;
    for (let count = numbers.length; count > 0; count--) {
        const written = join(numbers.slice(0, count), separators);
        const at = text.search(new RegExp(`(?<!\\d)${escaped(written)}(?!\\d)`));
        if (at < 0)
            continue;
        const isWhole = count === numbers.length;
        if (isWhole && (!isPrerelease || text.includes(tail)))
            return undefined;
        const names = PLACES[release.scheme].slice(0, count).map((place) => `{{${place}}}`);
        const pattern = text.slice(0, at) + join(names, separators) + text.slice(at + written.length);
        // Where the places are not what they seem (`20240105` is three numbers), nothing is said about other versions.
        return (0,render_version/* renderVersion */.p)(pattern, version) === text ? { pattern, channel } : undefined;
    }
    return { pattern: text, channel };
}
function join(parts, separators) {
    return parts.map((part, index) => (index === 0 ? part : (separators[index - 1] ?? '') + part)).join('');
}
//# sourceMappingURL=found-release.js.map
;// CONCATENATED MODULE: ./lib/release/rules/latest.js


/**
 * The tag `latest`, if the flavor adds it: a list of one or none. With `latest=auto` a rule that gave a stable release adds it; no other
 * rule takes it away. A component whose rule has a prefix or suffix of its own gets a `latest` of its own.
 */
async function latestTag(asked, flavor, main, context) {
    const granting = asked.find(({ emission }) => emission.grantsLatest);
    const isWanted = flavor.latest === 'auto' ? granting !== undefined : flavor.latest === 'true' && asked.length > 0;
    if (!isWanted)
        return [];
    const source = granting ?? asked.find(({ emission }) => emission.release !== undefined);
    const prefix = await affixOf('prefix', source, flavor, context);
    const suffix = await affixOf('suffix', source, flavor, context);
    const { name } = legalTag({ prefix, core: 'latest', suffix }, flavor.prefix.where);
    const wanted = { name, line: 0, rule: `latest=${flavor.latest}` };
    const release = granting?.emission.release;
    const released = release === undefined ? main : { ...release, prefix: granting?.prefix ?? '', suffix: granting?.suffix ?? '' };
    return [released === undefined ? wanted : { ...wanted, floating: { ...released, pattern: '', channel: channels/* STABLE */.MI } }];
}
async function affixOf(which, source, flavor, { expand }) {
    const own = source?.rule.attributes[which];
    if (source?.rule.attributes.component !== undefined && own !== undefined)
        return (await expand(own, source.rule.where)).text;
    const affix = flavor[which];
    return affix.onLatest ? (await expand(affix.text, affix.where)).text : '';
}
//# sourceMappingURL=latest.js.map
;// CONCATENATED MODULE: ./lib/release/rules/emission.js
/** A rule that is not meant for this event. */
const NOT_MEANT = { skipped: undefined };
//# sourceMappingURL=emission.js.map
;// CONCATENATED MODULE: ./lib/release/rules/plain-rules.js


/** `type=schedule`: a name for runs that a clock started. */
async function scheduleRule({ attributes, where }, { facts, expand }) {
    if (!facts.event.includes('schedule'))
        return NOT_MEANT;
    const { text, empty } = await expand(attributes.pattern ?? '', where);
    return text === '' ? { skipped: 'the pattern is empty' } : { text, empty, grantsLatest: false };
}
/** `type=raw`: the value as it is written. An empty one asks for nothing. */
async function rawRule({ attributes, where }, { expand }) {
    const { text, empty } = await expand(attributes.value ?? '', where);
    return { text, empty, grantsLatest: false };
}
/** `type=sha`: the commit. */
function shaRule({ attributes }, { facts, shortShaLength }) {
    if (facts.sha === '')
        return { skipped: 'the commit is not known' };
    return {
        text: attributes.format === 'long' ? facts.sha : (0,global/* shortSha */.Fu)(facts.sha, shortShaLength),
        grantsLatest: false,
    };
}
//# sourceMappingURL=plain-rules.js.map
// EXTERNAL MODULE: ./lib/release/bounded-match.js
var bounded_match = __webpack_require__(55212);
;// CONCATENATED MODULE: ./lib/release/rules/rule-types.js
const VERSIONS = {
    priority: 900,
    attributes: { pattern: undefined, value: '', match: '', component: null, channel: 'stable' },
};
/** Every type of tag rule. */
const ruleTypes = {
    schedule: { priority: 1000, attributes: { pattern: 'nightly' } },
    semver: VERSIONS,
    pep440: VERSIONS,
    calver: VERSIONS,
    numbers: VERSIONS,
    match: { priority: 800, attributes: { pattern: undefined, group: '0', value: '' } },
    edge: { priority: 700, attributes: { branch: '' } },
    ref: { priority: 600, attributes: { event: undefined } },
    raw: { priority: 200, attributes: { value: undefined, channel: null } },
    sha: { priority: 100, attributes: { format: 'short' } },
};
/** Attributes that every type has. */
const COMMON_ATTRIBUTES = ['type', 'enable', 'priority', 'prefix', 'suffix'];
/** Every attribute of any type. */
const ALL_ATTRIBUTES = [
    ...new Set([...COMMON_ATTRIBUTES, ...Object.values(ruleTypes).flatMap(({ attributes }) => Object.keys(attributes))]),
];
/** What `event=` of `type=ref` can be. */
const REF_EVENTS = ['branch', 'tag', 'pr', 'merge_group'];
/** What stands before the name when a rule does not say; per event for `type=ref`. */
function defaultPrefix(type, event) {
    if (type === 'sha')
        return 'sha-';
    if (type === 'ref' && event === 'pr')
        return 'pr-';
    return type === 'ref' && event === 'merge_group' ? 'mq-' : undefined;
}
//# sourceMappingURL=rule-types.js.map
;// CONCATENATED MODULE: ./lib/release/rules/tag-rules.js




/** What holds when `tags` is empty. */
const DEFAULT_RULES = [
    'type=schedule',
    'type=ref,event=branch',
    'type=ref,event=tag',
    'type=ref,event=pr',
    'type=ref,event=merge_group',
];
/**
 * Reads the lines of `tags`, sorted by priority, lines of the same priority as they stand. Throws `Failure('usage')` that names the line for
 * what has no meaning; when strict also for unknown attributes and for attributes given twice.
 */
function readTagRules(input, isStrict, warn) {
    const lines = (0,rules_lines/* readLines */.S)(input);
    const written = lines.length > 0 ? lines : DEFAULT_RULES.map((text) => ({ line: 0, text }));
    const rules = written.map(({ line, text }) => readTagRule({ input: 'tags', line, text, strict: isStrict, warn }));
    return rules.sort((a, b) => (a.priority < b.priority ? 1 : a.priority > b.priority ? -1 : 0));
}
function readTagRule(where) {
    const given = attributesOf(where);
    const type = typeOf(given, where);
    checkAttributes(given, type, where);
    const prefix = defaultPrefix(type, given.event);
    const attributes = {
        enable: 'true',
        ...defaultsOf(type, given, where),
        ...(prefix === undefined ? {} : { prefix }),
        ...given,
    };
    checkValues(type, attributes, where);
    return { where, type, priority: priorityOf(type, given, where), attributes };
}
function attributesOf(where) {
    // Without a prototype, so that no word has a meaning of its own.
    const given = Object.create(null);
    for (const { key = 'value', value } of (0,fields/* readFields */.q)(where)) {
        if (Object.hasOwn(given, key)) {
            (0,expressions_where/* complain */.cc)(where, `${key} is given twice`, 'A value with commas stands in quotes: "value=a,b".');
        }
        given[key] = value;
    }
    return given;
}
function typeOf(given, where) {
    const type = given.type ?? 'raw';
    if (Object.hasOwn(ruleTypes, type))
        return type;
    throw (0,expressions_where/* failAt */.Y1)(where, `there is no type=${type}`, (0,expressions_where/* suggest */.ZA)(type, Object.keys(ruleTypes)));
}
/** An attribute of another type does nothing here, and a workflow that has it worked: that is a warning. A word that is none is an error. */
function checkAttributes(given, type, where) {
    const known = [...COMMON_ATTRIBUTES, ...Object.keys(ruleTypes[type].attributes)];
    for (const name of Object.keys(given)) {
        if (known.includes(name))
            continue;
        if (ALL_ATTRIBUTES.includes(name))
            (0,expressions_where/* remark */.Vg)(where, `type=${type} does not use ${name}=`);
        else
            (0,expressions_where/* complain */.cc)(where, `there is no attribute ${name}=`, (0,expressions_where/* suggest */.ZA)(name, known));
    }
}
function defaultsOf(type, given, where) {
    const { attributes } = ruleTypes[type];
    const defaults = {};
    for (const [name, value] of Object.entries(attributes)) {
        if (value === undefined && !Object.hasOwn(given, name))
            throw (0,expressions_where/* failAt */.Y1)(where, `type=${type} needs ${name}=`);
        if (typeof value === 'string')
            defaults[name] = value;
    }
    return defaults;
}
function checkValues(type, attributes, where) {
    const { event, format, group, component, match, pattern } = attributes;
    if (type === 'ref')
        oneOf('event', event, REF_EVENTS, where);
    if (type === 'sha')
        oneOf('format', format, ['short', 'long'], where);
    if (type === 'match' && !/^\d+$/.test(group ?? ''))
        throw (0,expressions_where/* failAt */.Y1)(where, `group=${group} is not the number of a group`);
    if (component === '')
        throw (0,expressions_where/* failAt */.Y1)(where, 'component= is empty');
    if (component !== undefined && match !== undefined && match !== '') {
        throw (0,expressions_where/* failAt */.Y1)(where, 'component= and match= both say where the version stands', 'Leave one of them out.');
    }
    if (type === 'match')
        matcher(pattern ?? '', where);
    else if (match !== undefined)
        expression(match, '', where);
}
/** The expression in the `pattern=` of `type=match`: bare, or between slashes with flags (`/v(.*)/i`). */
function matcher(pattern, where) {
    const [, source = pattern, flags = ''] = /^\/(.+)\/(.*)$/.exec(pattern) ?? [];
    return expression(source, flags, where);
}
function expression(source, flags, where) {
    try {
        new RegExp(source, flags);
        return { source, flags };
    }
    catch (error) {
        const hint = 'A field with commas stands in quotes: "pattern=v(\\d{1,2})".';
        throw (0,expressions_where/* failAt */.Y1)(where, `${source} is not a regular expression`, hint, error);
    }
}
function oneOf(name, value, known, where) {
    if (value === undefined || known.includes(value))
        return;
    throw (0,expressions_where/* failAt */.Y1)(where, `there is no ${name}=${value}`, (0,expressions_where/* suggest */.ZA)(value, known));
}
function priorityOf(type, given, where) {
    const text = given.priority;
    if (text === undefined)
        return ruleTypes[type].priority;
    const priority = Number(text);
    if (Number.isNaN(priority))
        (0,expressions_where/* complain */.cc)(where, `priority=${text} is not a number`);
    return priority;
}
//# sourceMappingURL=tag-rules.js.map
// EXTERNAL MODULE: ./lib/release/floating.js
var floating = __webpack_require__(8595);
;// CONCATENATED MODULE: ./lib/release/rules/version-rules.js










/** `type=semver`, `pep440`, `calver` and `numbers`: reads the version in a git tag (or `value=`) and renders the pattern with it. */
async function versionRule(rule, scheme, context) {
    const { match = '', component, channel = channels/* STABLE */.MI, pattern = '' } = rule.attributes;
    const name = await sourceName(rule, context);
    if (name === undefined)
        return NOT_MEANT;
    const text = component === undefined ? matched(name, match, rule) : (0,floating/* componentVersions */.X)(name, component)[0];
    const version = text === undefined ? undefined : schemes/* versionReaders */.F_[scheme].read(text.replaceAll('/', '-'));
    if (version === undefined)
        return notVersion(text ?? name, scheme, rule);
    if (channel !== channels/* STABLE */.MI && !(0,channels/* isInChannel */.NM)(version, channel))
        return { skipped: `${name} is not in the channel ${channel}` };
    const hidden = match === '' || !version.isStable ? undefined : hiddenPrerelease(name);
    const release = {
        scheme,
        version: version.version,
        ...(component === undefined ? {} : { component }),
        ...(match === '' ? {} : { match }),
        ...hidden,
    };
    if (channel === channels/* STABLE */.MI && !version.isPlain) {
        return { text: isRawOnly(pattern, rule) ? version.raw : version.version, grantsLatest: false, release };
    }
    if (isMajorZero(pattern, version, rule))
        return { skipped: `${version.version} promises nothing for 0.x, so there is no tag for ${pattern}` };
    const shared = (0,render_version/* isShared */.y)(pattern, version) ? { shared: { pattern, channel } } : {};
    return {
        text: (0,render_version/* renderVersion */.p)(pattern, version),
        grantsLatest: channel === channels/* STABLE */.MI && hidden === undefined,
        release,
        ...shared,
    };
}
/** `value=` with its expressions, else the name of the tag that was pushed; undefined on other events. */
async function sourceName({ attributes, where }, { facts, expand }) {
    const { value = '' } = attributes;
    if (value !== '')
        return (await expand(value, where)).text;
    return facts.ref.startsWith('refs/tags/') ? (0,global/* after */.Pl)(facts.ref, 'refs/tags/') : undefined;
}
/** An expression that leaves the `-rc.1` of a tag out does not make a release of it. */
function hiddenPrerelease(name) {
    const { release, isPrerelease } = findRelease(name);
    return isPrerelease && (0,schemes/* findVersion */.Am)(name) !== undefined ? release : undefined;
}
function matched(name, match, { where }) {
    if (match === '')
        return name;
    const [found] = (0,bounded_match/* matchEach */.p)({ source: match }, [name]);
    if (found === undefined)
        (0,expressions_where/* remark */.Vg)(where, `${match} does not match ${name}`);
    return found?.[1] ?? found?.[0] ?? name;
}
/** Tags of other components are no news; a tag that a rule cannot read is. */
function notVersion(text, scheme, { attributes, where }) {
    const message = `${text} is not ${schemes/* schemeTitles */.Dt[scheme]}`;
    const { component } = attributes;
    if (component !== undefined)
        return { skipped: `${text} is no version of the component ${component}` };
    const other = ['calver', 'numbers'].find((one) => one !== scheme && schemes/* versionReaders */.F_[one].read(text) !== undefined);
    (0,expressions_where/* remark */.Vg)(where, other === undefined ? message : `${message}; type=${other} reads it`);
    return { skipped: other === undefined ? message : `${message}; type=${other} reads it` };
}
function isRawOnly(pattern, { where }) {
    const [node, ...more] = (0,parse_template/* parseTemplate */.Q)(pattern, where);
    return more.length === 0 && node?.kind === 'call' && node.name === 'raw';
}
/** https://semver.org/#spec-item-4: versions 0.y.z may break each other, so that a tag `0` would be a trap. */
function isMajorZero(pattern, { fields, release }, { where }) {
    if (release.length < 2 || !/^0+$/.test(fields.major ?? ''))
        return false;
    const names = (0,parse_template/* callsIn */.T)((0,parse_template/* parseTemplate */.Q)(pattern, where)).map(({ name }) => name);
    return names.length > 0 && names.every((name) => name === 'major');
}
//# sourceMappingURL=version-rules.js.map
;// CONCATENATED MODULE: ./lib/release/rules/ref-rules.js







/** `type=match`: what a regular expression finds in the tag that was pushed, or in `value=`. */
async function matchRule(rule, context) {
    const { pattern = '', group = '0' } = rule.attributes;
    const name = await sourceName(rule, context);
    if (name === undefined)
        return NOT_MEANT;
    const [found] = (0,bounded_match/* matchEach */.p)(matcher(pattern, rule.where), [name]);
    const text = found?.[Number(group)];
    if (text === undefined) {
        const message = found === undefined ? `${pattern} does not match ${name}` : `${pattern} has no group ${group} in ${name}`;
        (0,expressions_where/* remark */.Vg)(rule.where, message);
        return { skipped: message };
    }
    const release = findRelease(name);
    const shared = sharedPattern(text, name, release);
    return {
        text,
        grantsLatest: !release.isPrerelease,
        release: release.release,
        ...(shared === undefined ? {} : { shared }),
    };
}
/** `type=ref`: the name of the branch or tag, the number of the pull request, or that of the one in the merge queue. */
function refRule({ attributes }, { facts: { ref } }, hasQueueRule) {
    const queued = /^refs\/heads\/gh-readonly-queue\/.+\/pr-(\d+)-[0-9a-f]+$/.exec(ref)?.[1];
    const { event } = attributes;
    if (event === 'branch') {
        const branch = queued !== undefined && hasQueueRule ? '' : (0,global/* after */.Pl)(ref, 'refs/heads/');
        return branch === '' ? NOT_MEANT : { text: branch, grantsLatest: false };
    }
    if (event === 'tag') {
        const tag = (0,global/* after */.Pl)(ref, 'refs/tags/');
        if (tag === '')
            return NOT_MEANT;
        const { release, isPrerelease } = findRelease(tag);
        return { text: tag, grantsLatest: !isPrerelease, release };
    }
    if (event === 'merge_group')
        return queued === undefined ? NOT_MEANT : { text: queued, grantsLatest: false };
    const request = (0,global/* after */.Pl)(ref, 'refs/pull/') || (0,global/* after */.Pl)(ref, 'refs/merge-requests/');
    return request === '' ? NOT_MEANT : { text: request.replace(/\/merge$/, ''), grantsLatest: false };
}
/** `type=edge`: the tip of one branch, the default branch unless it says which. */
async function edgeRule({ attributes }, { facts }) {
    const branch = (0,global/* after */.Pl)(facts.ref, 'refs/heads/');
    if (branch === '')
        return NOT_MEANT;
    const wanted = attributes.branch || (facts.defaultBranch ?? (await facts.lookUp.defaultBranch()));
    return branch === wanted ? { text: 'edge', grantsLatest: false } : NOT_MEANT;
}
//# sourceMappingURL=ref-rules.js.map
;// CONCATENATED MODULE: ./lib/release/rules/rule-enabled.js

/** The value of `enable=`, which must come out as true or false. */
async function isEnabled({ attributes, where }, { expand }) {
    const written = attributes.enable ?? 'true';
    const { text } = await expand(written, where);
    if (text === 'true' || text === 'false')
        return text === 'true';
    throw (0,expressions_where/* failAt */.Y1)(where, `enable=${written} ${text === written ? 'is' : `gives "${text}", which is`} neither true nor false`);
}
//# sourceMappingURL=rule-enabled.js.map
;// CONCATENATED MODULE: ./lib/release/rules/evaluate.js














/**
 * Decides which tags the rules ask for, from the rules and what happened alone: whether a floating tag may move is another question
 * (`decideFloating`). The language is that of docker/metadata-action; docs/tags.md lists what is different. Rejects with `Failure('usage')`
 * that names the line for rules that cannot be meant, and with `Failure('refused')` when no tag comes out.
 */
async function evaluateRules(inputs, facts) {
    const warnings = new Set();
    const warn = (message) => void warnings.add(message);
    const rules = readTagRules(inputs.tags, inputs.strict, warn);
    const flavor = readFlavor(inputs.flavor, inputs.strict, warn);
    checkTemplates(rules, flavor);
    const shortShaLength = inputs.shortShaLength ?? global/* SHORT_SHA_LENGTH */.JS;
    const context = {
        facts,
        shortShaLength,
        expand: (text, where) => (0,global/* expandNoting */.o)(text, facts, where, shortShaLength),
    };
    const { asked, skipped } = await askAll(rules, flavor, context);
    for (const warning of collisionWarnings(asked, facts.ref, inputs.knownRefs))
        warn(warning);
    const main = mainRelease(asked, facts);
    const latest = await latestTag(asked, flavor, main, context);
    const tags = withoutDuplicates([...asked.map((tag) => wantedTag(tag, main)), ...latest]);
    const [first] = tags;
    if (first === undefined && !inputs.allowEmpty)
        throw nothingAsked(facts, skipped);
    return { version: first?.name ?? '', tags, warnings: [...warnings] };
}
async function askAll(rules, flavor, context) {
    const asked = [];
    const skipped = [];
    const hasQueueRule = rules.some(({ attributes }) => attributes.event === 'merge_group');
    for (const rule of rules) {
        if (!(await isEnabled(rule, context)))
            continue;
        const emission = await applyRule(rule, context, hasQueueRule);
        if ('skipped' in emission) {
            if (emission.skipped !== undefined)
                skipped.push(emission.skipped);
        }
        else if (emission.text !== '')
            asked.push(await askedTag(rule, emission, flavor, context));
    }
    return { asked, skipped };
}
async function applyRule(rule, context, hasQueueRule) {
    switch (rule.type) {
        case 'schedule':
            return await scheduleRule(rule, context);
        case 'match':
            return await matchRule(rule, context);
        case 'edge':
            return await edgeRule(rule, context);
        case 'ref':
            return refRule(rule, context, hasQueueRule);
        case 'raw':
            return await rawRule(rule, context);
        case 'sha':
            return shaRule(rule, context);
        default:
            return await versionRule(rule, rule.type, context);
    }
}
/** What is released and how its tags are written: as the first rule with a version found it, else by the tag that was pushed. */
function mainRelease(asked, { ref }) {
    for (const { emission, prefix, suffix } of asked) {
        if (emission.release !== undefined)
            return { ...emission.release, prefix, suffix };
    }
    const tag = (0,global/* after */.Pl)(ref, 'refs/tags/');
    return tag === '' ? undefined : { ...findRelease(tag).release, prefix: '', suffix: '' };
}
function wantedTag(tag, main) {
    const { name, rule } = tag;
    const floating = ownFloating(tag) ?? rawFloating(tag, main);
    const wanted = { name, line: rule.where.line, rule: rule.where.text };
    return floating === undefined ? wanted : { ...wanted, floating };
}
function ownFloating({ emission: { release, shared }, prefix, suffix }) {
    return release === undefined || shared === undefined ? undefined : { ...release, ...shared, prefix, suffix };
}
/** A fixed name floats when it is `latest`, or says for which channel it stands, and a version is released. */
function rawFloating({ rule, emission }, main) {
    const channel = rule.attributes.channel ?? (emission.text === 'latest' ? channels/* STABLE */.MI : undefined);
    if (rule.type !== 'raw' || channel === undefined || main === undefined)
        return undefined;
    return { ...main, pattern: '', channel };
}
/** The first of each name stays; it floats if any of them does. */
function withoutDuplicates(tags) {
    const byName = new Map();
    for (const tag of tags) {
        const first = byName.get(tag.name);
        if (first === undefined)
            byName.set(tag.name, tag);
        else if (first.floating === undefined && tag.floating !== undefined)
            byName.set(tag.name, { ...first, floating: tag.floating });
    }
    return [...byName.values()];
}
function nothingAsked({ event, ref }, skipped) {
    const reasons = [...new Set(skipped)].map((reason) => `; ${reason}`).join('');
    return new failure/* Failure */.HR('refused', `tags: no rule gives a tag for ${event || 'no event'} on ${ref || 'no ref'}${reasons}`, {
        reference: 'tags',
        hint: 'Add a rule for this event (type=ref,event=branch, type=sha, …), or allow an empty list with allow-empty.',
    });
}
//# sourceMappingURL=evaluate.js.map

/***/ }),

/***/ 65660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ readFields)
/* harmony export */ });
/* harmony import */ var _expressions_where_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75198);

/**
 * Reads the fields of a line: comma-separated values (RFC 4180) where a field with commas stands whole in double quotes:
 * `type=match,"pattern=v(\d{1,2})",group=1`. Quotes within quotes that users wrote because another tool took one pair away are taken away too.
 */
function readFields(where) {
    return splitLine(where.text, where)
        .filter((field) => field !== '')
        .map(readField);
}
function readField(field) {
    const at = field.indexOf('=', 1);
    if (at < 0)
        return { key: undefined, value: field };
    return { key: field.slice(0, at).trim().toLowerCase(), value: field.slice(at + 1).trim() };
}
const FIELD = /\s*(?:"((?:[^"]|"")*)"\s*|([^",]*))(?=,|$)/y;
const HINT_QUOTES = 'A field with a comma or quotes stands in quotes from its beginning: "pattern=v(\\d{1,2})". Expressions take single quotes.';
function splitLine(line, where) {
    const fields = [];
    const field = new RegExp(FIELD);
    while (field.lastIndex <= line.length) {
        const rest = line.slice(field.lastIndex);
        const [written, quoted, plain = ''] = field.exec(line) ?? [];
        if (written === undefined)
            throw (0,_expressions_where_js__WEBPACK_IMPORTED_MODULE_0__/* .failAt */ .Y1)(where, misplacedQuote(rest), HINT_QUOTES);
        if (quoted === undefined)
            fields.push(plain.trim());
        else
            fields.push(...unquote(quoted.replaceAll('""', '"'), written === line, where));
        // Over the comma, or beyond the end.
        field.lastIndex++;
    }
    return fields;
}
/** A field quoted twice is one field; a line that is quoted as a whole is a line. */
function unquote(field, isWholeLine, where) {
    if (/^"(?:[^"]|"")*"$/.test(field))
        return [field.slice(1, -1).replaceAll('""', '"').trim()];
    return isWholeLine && isLine(field) ? splitLine(field, where) : [field.trim()];
}
/** `value=a,b` in quotes is one value; `type=raw,value=a` is two fields. */
function isLine(text) {
    const [first = '', ...more] = text.split(',');
    return more.every((part) => part.includes('=') === first.includes('='));
}
function misplacedQuote(rest) {
    return rest.trimStart().startsWith('"')
        ? 'a quote is not closed at the end of its field'
        : `a quote in the middle of the field ${rest.split(',')[0]?.trim()}`;
}
//# sourceMappingURL=fields.js.map

/***/ }),

/***/ 5659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readImages)
/* harmony export */ });
/* harmony import */ var _expressions_where_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75198);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65660);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86866);



/**
 * Reads the lines of `images`: `ghcr.io/acme/app` or `name=ghcr.io/acme/app,enable=false`; a single line may list several with commas. Gives
 * the enabled names, in lower case. Throws `Failure('usage')` that names the line.
 */
function readImages(input) {
    const lines = (0,_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .readLines */ .S)(input).map(({ line, text }) => ({ input: 'images', line, text, strict: true, warn: () => { } }));
    const [only] = lines;
    const fields = lines.length === 1 && only !== undefined ? (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .readFields */ .q)(only) : [];
    const isList = fields.length > 0 && fields.every(({ key }) => key === undefined);
    const names = isList ? fields.map(({ value }) => value) : lines.flatMap(readImage);
    return names.map((name) => name.toLowerCase());
}
function readImage(where) {
    let name = '';
    let isEnabled = true;
    for (const { key = 'name', value } of (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .readFields */ .q)(where)) {
        if (key === 'name')
            name = value;
        else if (key !== 'enable')
            throw (0,_expressions_where_js__WEBPACK_IMPORTED_MODULE_0__/* .failAt */ .Y1)(where, `an image has no attribute ${key}=`, (0,_expressions_where_js__WEBPACK_IMPORTED_MODULE_0__/* .suggest */ .ZA)(key, ['name', 'enable']));
        else if (value === 'true' || value === 'false')
            isEnabled = value === 'true';
        else
            throw (0,_expressions_where_js__WEBPACK_IMPORTED_MODULE_0__/* .failAt */ .Y1)(where, `enable=${value} is neither true nor false`);
    }
    if (name === '')
        throw (0,_expressions_where_js__WEBPACK_IMPORTED_MODULE_0__/* .failAt */ .Y1)(where, 'the image has no name');
    return isEnabled ? [name] : [];
}
//# sourceMappingURL=images.js.map

/***/ })

};
