export const id = 5258;
export const ids = [5258];
export const modules = {

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

/***/ 75258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   baseOfEvent: () => (/* binding */ baseOfEvent),
/* harmony export */   commitNamed: () => (/* binding */ commitNamed)
/* harmony export */ });
/* harmony import */ var _image_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57383);
/* harmony import */ var _release_context_github_event_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97291);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20438);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59443);




/**
 * Events that people without the right to write cause, run in the context of the default branch. Their workflow may have checked out anything (the
 * head of a pull request), so the policy is that of the commit they run for.
 */
const CAUSED_BY_OTHERS = new Set([
    'check_run',
    'check_suite',
    'discussion',
    'discussion_comment',
    'issue_comment',
    'issues',
    'status',
    'workflow_run',
]);
/** The commit whose policy this job is under; undefined when that is the one that is checked out: what was pushed is judged by its own. */
async function baseOfEvent(runtime) {
    if (runtime.env.GITHUB_ACTIONS !== 'true')
        return gitlabBase(runtime);
    const event = await (0,_release_context_github_event_js__WEBPACK_IMPORTED_MODULE_1__/* .readGithubEvent */ .a3)(runtime);
    const { name, sha } = event;
    if (CAUSED_BY_OTHERS.has(name)) {
        return { sha: commitOf(sha, event, 'GITHUB_SHA'), what: `what ${name} runs for`, mayBeFirst: false };
    }
    const isGroup = name === 'merge_group';
    const base = isGroup ? at(event.payload, 'merge_group', 'base_sha') : at(event.payload, 'pull_request', 'base', 'sha');
    if (base === undefined && !isGroup && !name.startsWith('pull_request'))
        return undefined;
    return {
        sha: commitOf(base, event, 'GITHUB_EVENT_PATH'),
        what: isGroup ? 'base of the merge group' : 'base of the pull request',
        mayBeFirst: name !== 'pull_request_target',
    };
}
/** Nothing may be concluded from what is not there: the branch's own policy would judge itself. */
function commitOf(sha, { name }, variable) {
    if (typeof sha === 'string' && isCommit(sha))
        return sha;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('failed', `the event ${name} does not say which commit it is to change`, {
        reference: variable,
        hint: `The runner says so by ${variable}; pass it on to containers, with the file it may name.`,
    });
}
/** The head of the target branch where GitLab tells it (merged results), else where the merge request began. */
function gitlabBase({ env }) {
    if (env.GITLAB_CI !== 'true')
        return undefined;
    const sha = env.CI_MERGE_REQUEST_TARGET_BRANCH_SHA || (env.CI_MERGE_REQUEST_DIFF_BASE_SHA ?? '');
    if (isCommit(sha))
        return { sha, what: 'base of the merge request', mayBeFirst: true };
    if (sha === '' && !env.CI_MERGE_REQUEST_IID)
        return undefined;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('failed', 'the merge request does not say which commit it is to change', {
        reference: 'CI_MERGE_REQUEST_DIFF_BASE_SHA',
        hint: 'GitLab sets it; pass it on to containers, or give --base.',
    });
}
/** The commit that a name means in the clone: a branch, a tag, a hash. */
async function commitNamed(name, root, runtime) {
    if (isCommit(name))
        return { sha: name, what: '--base', mayBeFirst: true };
    try {
        const sha = (await (0,_git_js__WEBPACK_IMPORTED_MODULE_3__/* .git */ .$)(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`], runtime)).trim();
        if (isCommit(sha))
            return { sha, what: name, mayBeFirst: true };
    }
    catch (cause) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('usage', `git knows no commit "${name.slice(0, 100)}"`, {
            reference: name,
            hint: 'Fetch it first (git fetch origin main), or give the whole hash.',
            cause,
        });
    }
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('usage', `git knows no commit "${name.slice(0, 100)}"`, { reference: name });
}
function at(value, ...path) {
    return path.reduce((inner, key) => ((0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(inner) ? (0,_image_json_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(inner, key) : undefined), value);
}
function isCommit(text) {
    return /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text);
}
//# sourceMappingURL=base.js.map

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

/***/ })

};
