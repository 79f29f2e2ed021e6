export const id = 6344;
export const ids = [6344,5152,2771,4232];
export const modules = {

/***/ 68792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ withConnections)
/* harmony export */ });
/* harmony import */ var _ship_connections_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44232);

/** Opens connections as the global options say, and closes them after `body`, whatever becomes of it. */
async function withConnections({ settings, runtime }, body, defaults = {}) {
    const connections = (0,_ship_connections_js__WEBPACK_IMPORTED_MODULE_0__.openConnections)({
        insecure: settings.insecure,
        caFile: settings.ca,
        mirrors: settings.registryMirror,
        configDir: settings.config,
        concurrency: settings.concurrency,
        timeoutMs: settings.timeout ?? defaults.timeoutMs,
        retries: defaults.retries,
    }, runtime);
    try {
        return await body(connections);
    }
    finally {
        await connections.close();
    }
}
//# sourceMappingURL=connect.js.map

/***/ }),

/***/ 86134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ readImmutable),
/* harmony export */   n: () => (/* binding */ IMMUTABLE_OPTION)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);

/** The option of commands that write tags of releases. */
const IMMUTABLE_OPTION = {
    immutable: { type: 'string', value: 'WHICH', help: 'Tags that never leave an image: versions (default) or none' },
};
/** `--immutable`: which tags never leave an image they are on. */
function readImmutable(value) {
    if (value === undefined)
        return 'versions';
    if (value === 'versions' || value === 'none')
        return value;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('usage', `--immutable cannot be "${String(value).slice(0, 100)}"`, {
        hint: 'Write versions or none.',
    });
}
//# sourceMappingURL=immutable-option.js.map

/***/ }),

/***/ 56171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ command)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/host/step-summary.js
var step_summary = __webpack_require__(423);
// EXTERNAL MODULE: ./lib/image/digest.js
var image_digest = __webpack_require__(37241);
// EXTERNAL MODULE: ./lib/release/existing-names.js
var existing_names = __webpack_require__(22637);
// EXTERNAL MODULE: ./lib/runtime/markdown.js
var markdown = __webpack_require__(36447);
;// CONCATENATED MODULE: ./lib/release/outputs/plan-summary.js

/** A plan as Markdown, for a job summary or a comment: what each tag is, what it would be, and why. */
function summarizeReleasePlan({ version, tags, warnings }) {
    const rows = tags.map(({ reference, current, wanted, action, reason }) => [
        (0,markdown/* inCode */.pN)(reference),
        action === 'refuse' ? `**${action}**` : action,
        current === null ? '' : (0,markdown/* inCode */.pN)(shortDigest(current)),
        wanted === null ? '' : (0,markdown/* inCode */.pN)(shortDigest(wanted)),
        (0,markdown/* inText */.tg)(reason),
    ]);
    return [
        `### Release plan${version === '' ? '' : ` for ${(0,markdown/* inCode */.pN)(version)}`}`,
        rows.length === 0 ? 'No rule gives a tag.' : (0,markdown/* markdownTable */.Qj)(['Reference', 'Tag', 'Now', 'Then', 'Why'], rows),
        ...warnings.map((warning) => `> ${(0,markdown/* inText */.tg)(warning)}`),
    ].join('\n\n');
}
/** Enough of a digest to tell it from others by eye. */
function shortDigest(digest) {
    return digest.slice(0, digest.indexOf(':') + 13);
}
//# sourceMappingURL=plan-summary.js.map
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/ship/plan-rules.js
var plan_rules = __webpack_require__(21529);
// EXTERNAL MODULE: ./lib/cli/connect.js
var connect = __webpack_require__(68792);
// EXTERNAL MODULE: ./lib/cli/immutable-option.js
var immutable_option = __webpack_require__(86134);
// EXTERNAL MODULE: ./lib/cli/table.js
var table = __webpack_require__(43626);
;// CONCATENATED MODULE: ./lib/cli/show-plan.js


/** A release plan as people read it: each tag with what becomes of it and why. */
function showReleasePlan(plan) {
    if (plan.tags.length === 0)
        return 'This release gets no tag.';
    const rows = plan.tags.map(({ action, reference, current, wanted, reason }) => [
        action,
        reference,
        current === null ? '-' : shortDigest(current),
        wanted === null ? '-' : shortDigest(wanted),
        reason,
    ]);
    return (0,table/* formatTable */.k)(rows, { header: ['TAG', 'REFERENCE', 'NOW', 'THEN', 'WHY'] });
}
//# sourceMappingURL=show-plan.js.map
;// CONCATENATED MODULE: ./lib/cli/plan.js










const OPTIONS = {
    image: { type: 'string', multiple: true, value: 'REPO', help: 'A repository that the tags are for' },
    tags: { type: 'string', multiple: true, value: 'RULE', help: 'A tag rule: type=semver,pattern={{version}}' },
    flavor: {
        type: 'string',
        multiple: true,
        value: 'RULE',
        help: 'What holds for all tags: latest=auto, suffix=-alpine',
    },
    ref: { type: 'string', value: 'REF', help: 'What is released: refs/tags/v1.9.1' },
    event: { type: 'string', value: 'FILE', help: 'A recorded event (JSON) instead of where this runs' },
    sha: { type: 'string', value: 'SHA', help: 'The commit' },
    'default-branch': { type: 'string', value: 'NAME', help: 'The default branch, for edge and is_default_branch' },
    existing: {
        type: 'string',
        value: 'LIST',
        help: 'Where versions are looked for: registry,git (default); or versions, offline',
    },
    digest: { type: 'string', value: 'DIGEST', help: 'The image, when it is pushed already' },
    'allow-downgrade': { type: 'boolean', help: 'Let floating tags go back to an older version' },
    ...immutable_option/* IMMUTABLE_OPTION */.n,
    'no-strict': { type: 'boolean', help: 'Typos in rules are warnings' },
    'allow-empty': { type: 'boolean', help: 'No tag at all is no error' },
    output: { type: 'string', short: 'o', value: 'FILE', help: 'Write the plan (JSON) for apply and push --plan' },
    'pr-comment': { type: 'boolean', help: 'Put the plan into a comment of the pull request (needs GITHUB_TOKEN)' },
};
const command = {
    usage: 'plan [OPTIONS]',
    summary: 'Show which tags a release gets in each registry, and why; changes nothing',
    help: `What is released is read from where this runs (GitHub, GitLab, a git checkout), or given with --ref or --event. The rules are
those of the tags action. In a step of GitHub Actions the plan is also put into the job summary. Ends with 1 when an exact version is on
another image, since the release would be refused.

  seaworthy plan --image ghcr.io/acme/app --tags 'type=semver,pattern={{version}}' -o plan.json
  seaworthy plan --ref refs/tags/v1.9.1 --existing 2.0.0,1.9.0 --tags 'type=semver,pattern={{major}}'`,
    options: OPTIONS,
    arity: [0, 0],
    async run(context) {
        const { options, runtime, result } = context;
        const request = readRequest(options, runtime.env);
        if (runtime.env.GITHUB_TOKEN)
            runtime.mask(runtime.env.GITHUB_TOKEN);
        const plan = await (0,connect/* withConnections */.q)(context, (connections) => (0,plan_rules.planFromRules)(request, connections));
        if (typeof options.output === 'string')
            await writePlan(options.output, plan);
        const markdown = summarizeReleasePlan(plan);
        if (runtime.env.GITHUB_ACTIONS === 'true')
            await (0,step_summary/* appendSummary */.f)(runtime.env.GITHUB_STEP_SUMMARY, markdown);
        if (options['pr-comment'] === true)
            await comment(markdown, request, context);
        result(plan, showReleasePlan(plan));
        return plan.tags.some(({ action, immutable }) => action === 'refuse' && immutable === true) ? 1 : undefined;
    },
};
function readRequest(options, env) {
    const existing = plan_text(options, 'existing') ?? 'registry,git';
    const sources = (0,existing_names/* parseExisting */.r)(existing);
    const digest = plan_text(options, 'digest');
    if (digest !== undefined && !(0,image_digest/* isDigest */.Bc)(digest)) {
        throw new failure/* Failure */.HR('usage', `--digest cannot be "${digest.slice(0, 100)}"`, {
            hint: 'Write sha256:<64 hexadecimal digits>.',
        });
    }
    const [ref, event, sha, defaultBranch] = ['ref', 'event', 'sha', 'default-branch'].map((name) => plan_text(options, name));
    return {
        rules: {
            tags: lines(options, 'tags'),
            flavor: lines(options, 'flavor'),
            strict: options['no-strict'] !== true,
            allowEmpty: options['allow-empty'] === true,
        },
        images: lines(options, 'image'),
        existing,
        facts: {
            token: env.GITHUB_TOKEN ?? '',
            ...(ref === undefined ? {} : { ref }),
            ...(event === undefined ? {} : { event }),
            ...(sha === undefined ? {} : { sha }),
            ...(defaultBranch === undefined ? {} : { defaultBranch }),
        },
        // Versions given by hand are all there is to know: nobody is asked.
        ask: sources.names.length > 0 && !sources.registry ? 'never' : 'always',
        digest,
        allowDowngrade: options['allow-downgrade'] === true,
        immutable: (0,immutable_option/* readImmutable */.R)(options.immutable),
        withLabels: true,
    };
}
function plan_text(options, name) {
    const value = options[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function lines(options, name) {
    return (options[name] ?? []).join('\n');
}
async function writePlan(path, plan) {
    await (0,promises_.writeFile)(path, `${JSON.stringify(plan, null, 2)}\n`).catch((cause) => {
        throw new failure/* Failure */.HR('failed', `the plan cannot be written to ${path}: ${cause.code ?? cause.message}`, {
            reference: path,
            cause,
        });
    });
}
async function comment(markdown, request, { runtime }) {
    const { commentOnPullRequest } = await __webpack_require__.e(/* import() */ 273).then(__webpack_require__.bind(__webpack_require__, 80273));
    const { readFacts } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 81102));
    const facts = await readFacts(request.facts, runtime);
    const { pullRequest } = facts;
    if (pullRequest === undefined)
        return runtime.log.info('This run is about no pull request, so there is none to comment on');
    try {
        const url = await commentOnPullRequest({ markdown, key: request.images, pullRequest }, runtime);
        runtime.log.info(`The plan is in ${url}`);
    }
    catch (error) {
        // A token in a pull request from a fork may write nothing; the plan itself is done.
        if (!(error instanceof failure/* Failure */.HR) || error.code === 'usage' || error.code === 'cancelled')
            throw error;
        runtime.log.warn(`the plan is in no comment: ${(0,failure/* describeError */.Uc)(error)}`);
    }
}
//# sourceMappingURL=plan.js.map

/***/ }),

/***/ 43626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ formatTable)
/* harmony export */ });
/* unused harmony export printable */
/**
 * Rows as text in aligned columns, two spaces apart, no space at the end of a line. Cells come from registries and images, so
 * what could move a terminal's cursor is shown as `?`.
 */
function formatTable(rows, options = {}) {
    const lines = [...(options.header === undefined ? [] : [options.header]), ...rows].map((row) => row.map(printable));
    const columns = Math.max(0, ...lines.map((line) => line.length));
    const widths = Array.from({ length: columns }, (_, i) => Math.max(...lines.map((line) => width(line[i] ?? ''))));
    return lines
        .map((line) => {
        const cells = line.map((cell, i) => {
            const space = ' '.repeat(widths[i] - width(cell));
            return options.right?.includes(i) === true ? space + cell : cell + space;
        });
        return cells.join('  ').trimEnd();
    })
        .join('\n');
}
/** Text with every control character (and so every terminal escape) made visible as `?`. */
function printable(text) {
    return text.replace(/\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '?');
}
function width(text) {
    return [...text].length;
}
//# sourceMappingURL=table.js.map

/***/ }),

/***/ 423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ appendSummary)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);

/** Above this many bytes in one step the runner throws the whole summary away. */
const SUMMARY_LIMIT = 1024 * 1024;
const SUMMARY_CUT = '\n\n_The rest is left out: a job summary has room for 1 MiB._\n';
/** Adds Markdown to the job summary, the file that `$GITHUB_STEP_SUMMARY` names. True when there was not room for all of it. */
async function appendSummary(file, markdown) {
    if (file === undefined || file === '')
        return false;
    const used = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file).then(({ size }) => size, () => 0);
    const text = `${markdown}\n`;
    const room = SUMMARY_LIMIT - used - Buffer.byteLength(SUMMARY_CUT);
    const fits = Buffer.byteLength(text) <= room;
    if (fits)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.appendFile)(file, text);
    else if (room > 0)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.appendFile)(file, wholeLines(text, room) + SUMMARY_CUT);
    return !fits;
}
/** As many whole lines as have room, so that no character and no table row is cut in two. */
function wholeLines(text, room) {
    const cut = Buffer.from(text).subarray(0, room).toString('utf8');
    return cut.slice(0, cut.lastIndexOf('\n') + 1);
}
//# sourceMappingURL=step-summary.js.map

/***/ }),

/***/ 88620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L4: () => (/* binding */ findCredential),
/* harmony export */   Ld: () => (/* binding */ credentialSource),
/* harmony export */   aS: () => (/* binding */ credentialPlaces)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68424);
/* harmony import */ var _auth_entry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17662);
/* harmony import */ var _config_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78826);
/* harmony import */ var _credential_helper_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30001);





/**
 * Finds credentials where Docker and Podman keep them: the variable `DOCKER_AUTH_CONFIG`, Docker's `config.json` with its
 * credential helpers, then `auth.json` of Podman and its kin. The first place that has one wins; what is found is masked.
 * `registry` may be followed by a repository, for keys that are limited to part of a registry.
 */
function credentialSource(runtime, options = {}) {
    return async (registry) => (await findCredential(runtime, registry, options))?.credential;
}
/** As {@link credentialSource}, and says where. `registry` is `host` or `host/repository`. */
async function findCredential(runtime, registry, { configDir } = {}) {
    const [host, repository] = splitScope(registry);
    for (const place of await credentialPlaces(runtime, configDir)) {
        const found = await findIn(runtime, place, host, repository);
        if (found === undefined)
            continue;
        for (const secret of (0,_auth_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .secretsOf */ .Fj)(found.credential))
            runtime.mask(secret);
        return found;
    }
    return undefined;
}
/** Every place that may hold credentials, in the order they are asked. */
async function credentialPlaces(runtime, configDir) {
    const { env } = runtime;
    const places = [];
    if (configDir === undefined && env.DOCKER_AUTH_CONFIG) {
        places.push({
            name: 'DOCKER_AUTH_CONFIG',
            config: (0,_config_file_js__WEBPACK_IMPORTED_MODULE_3__/* .parseConfig */ .o4)(env.DOCKER_AUTH_CONFIG, 'the variable DOCKER_AUTH_CONFIG'),
        });
    }
    const files = [(0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,_config_file_js__WEBPACK_IMPORTED_MODULE_3__/* .dockerConfigDir */ .kG)(runtime, configDir), 'config.json')];
    if (configDir === undefined)
        files.push(...podmanFiles(env));
    for (const file of files)
        places.push({ name: file, config: await (0,_config_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readConfig */ .Xg)(file) });
    return places;
}
/** containers-auth.json(5): the variable, the runtime folder, the configuration folder. */
function podmanFiles(env) {
    if (env.REGISTRY_AUTH_FILE)
        return [env.REGISTRY_AUTH_FILE];
    const folders = [env.XDG_RUNTIME_DIR, env.XDG_CONFIG_HOME || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,_config_file_js__WEBPACK_IMPORTED_MODULE_3__/* .homeOf */ .lt)(env), '.config')];
    return folders.filter((folder) => folder !== undefined && folder !== '').map((folder) => podmanFile(folder));
}
function podmanFile(folder) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'containers', 'auth.json');
}
async function findIn(runtime, { name, config }, host, repository) {
    const auths = config.auths ?? {};
    const keys = (0,_auth_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .matchingKeys */ .A8)(Object.keys(auths), host, repository);
    const helper = (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_4__/* .helperFor */ .yW)(config, host);
    if (helper !== undefined) {
        for (const server of helperServers(keys, host)) {
            const kept = await (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_4__/* .helperGet */ .T)(runtime, helper, server);
            if (kept !== undefined)
                return { credential: (0,_credential_helper_js__WEBPACK_IMPORTED_MODULE_4__/* .fromHelper */ .FK)(kept), place: `helper ${helper}` };
        }
    }
    for (const key of keys) {
        const credential = (0,_auth_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeEntry */ .LP)(auths[key] ?? {});
        if (credential !== undefined)
            return { credential, place: name };
    }
    return undefined;
}
/** Under which names a helper may know a host: Docker's own key first, then the spellings in the file. */
function helperServers(keys, host) {
    return [...new Set([...(host === 'docker.io' ? ['https://index.docker.io/v1/'] : [host]), ...keys])];
}
function splitScope(registry) {
    const bare = registry.replace(/^https?:\/\//i, '');
    const slash = bare.indexOf('/');
    const repository = slash < 0 || bare !== registry ? '' : bare.slice(slash + 1);
    return [(0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeRegistry */ .l5)(registry), repository === '' ? undefined : repository];
}
//# sourceMappingURL=credential-source.js.map

/***/ }),

/***/ 20995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ floatingVerdict)
/* harmony export */ });
/* harmony import */ var _floating_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8595);

/**
 * Whether a release may take a floating tag, from all names there are: tags of a registry, git tags as full refs. `newest` is the name
 * among them, as it is listed, of the version that has more right to it.
 */
function floatingVerdict(floating, names) {
    const { take, newestNames, reason } = (0,_floating_js__WEBPACK_IMPORTED_MODULE_0__/* .decideFloating */ .j)(floating, names);
    if (take || newestNames === undefined)
        return { take, reason };
    // A tag of the registry rather than one of git: it can be read.
    return { take, reason, newest: newestNames.find((name) => !name.includes('/')) ?? newestNames[0] };
}
//# sourceMappingURL=floating-verdict.js.map

/***/ }),

/***/ 81009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ readVersion),
/* harmony export */   h$: () => (/* binding */ versionOfPromotion),
/* harmony export */   kj: () => (/* binding */ isFullVersion)
/* harmony export */ });
/* harmony import */ var _versions_schemes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49783);

/** Three numbers or more: fewer are what a floating tag has (`1.9`), and mean whatever is newest below them. */
const FULL_VERSION = /^v?\d+(?:\.\d+){2,}(?:[-._+]?[0-9A-Za-z][0-9A-Za-z.+_-]*)?$/;
/**
 * What a promoted image is a release of, by the names it is given: the full version among its new tags (`1.9.1-rc.3` that becomes
 * `1.9.1` is 1.9.1), else the tag it has at the source. Undefined when there is none, or several that differ.
 */
function versionOfPromotion(sourceTag, newTags) {
    const named = [...new Set(newTags.filter(isFullVersion))];
    if (named.length > 1)
        return undefined;
    return named[0] ?? (sourceTag !== undefined && isFullVersion(sourceTag) ? sourceTag : undefined);
}
/** Whether a tag is the name of one release, as against one that stands for the newest of several. */
function isFullVersion(tag) {
    return FULL_VERSION.test(tag);
}
/** A full version in the scheme that fits it; undefined for names that are none. */
function readVersion(text) {
    return isFullVersion(text) ? (0,_versions_schemes_js__WEBPACK_IMPORTED_MODULE_0__/* .findVersion */ .Am)(text) : undefined;
}
//# sourceMappingURL=version-of.js.map

/***/ }),

/***/ 86866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ readLines)
/* harmony export */ });
/** The lines of a list input, trimmed, without blank ones and comments (lines that begin with `#`). */
function readLines(input) {
    return input
        .split(/\r\n|\r|\n/)
        .map((text, index) => ({ line: index + 1, text: text.trim() }))
        .filter(({ text }) => text !== '' && !text.startsWith('#'));
}
//# sourceMappingURL=lines.js.map

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

/***/ }),

/***/ 36447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qj: () => (/* binding */ markdownTable),
/* harmony export */   pN: () => (/* binding */ inCode),
/* harmony export */   tg: () => (/* binding */ inText)
/* harmony export */ });
/** Rows as a table in GitHub-flavoured Markdown. Cells are Markdown: what comes from outside goes through {@link inCode} or {@link inText}. */
function markdownTable(header, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}
/** Text from outside as code in a table cell: no markup, no cell or line of its own. Empty for empty text. */
function inCode(text) {
    return text === ''
        ? ''
        : `\`${text.slice(0, 200).replace(/[`|\\\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu, '?')}\``;
}
/** A sentence that may quote names from outside, in a table cell: nothing in it is markup, and nobody is notified by it. */
function inText(text) {
    return text
        .slice(0, 300)
        .replace(/[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu, ' ')
        .replace(/[\\`*_{}[\]()<>#+!|~&@:]/g, (char) => `&#${char.charCodeAt(0)};`);
}
//# sourceMappingURL=markdown.js.map

/***/ }),

/***/ 44232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openConnections: () => (/* binding */ openConnections)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/login/credential-source.js
var credential_source = __webpack_require__(88620);
// EXTERNAL MODULE: ./lib/login/reach.js
var login_reach = __webpack_require__(67438);
;// CONCATENATED MODULE: ./lib/runtime/hold-interruption.js
/**
 * A runtime whose `signal` follows that of the one given, except that an abort waits while something runs
 * `uninterrupted`: a release stops before its first tag has moved or after its last. Whoever cannot wait ends the process.
 */
function holdInterruption(runtime) {
    const outer = runtime.signal;
    if (outer === undefined || runtime.uninterrupted !== undefined)
        return runtime;
    const held = new AbortController();
    let running = 0;
    const follow = () => {
        if (outer.aborted && running === 0)
            held.abort(outer.reason);
    };
    outer.addEventListener('abort', follow, { once: true });
    follow();
    return {
        ...runtime,
        signal: held.signal,
        uninterrupted: async (work) => {
            running += 1;
            try {
                return await work();
            }
            finally {
                running -= 1;
                follow();
            }
        },
    };
}
//# sourceMappingURL=hold-interruption.js.map
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/image/digest.js
var image_digest = __webpack_require__(37241);
// EXTERNAL MODULE: ./lib/image/media-types.js
var media_types = __webpack_require__(64857);
;// CONCATENATED MODULE: ./lib/stores/copy/layer-memory.js





const KEPT_MS = 90 * 24 * 60 * 60 * 1000;
const SWEEP_EVERY = 64;
/** A memory of one small file per layer in a folder that anybody may delete at any time. Never fails: what cannot be read or kept is not known. */
function folderMemory(folder, clock) {
    const fileOf = (diffId, compression) => (0,external_node_path_.join)(folder, `${(0,image_digest/* hexOf */.ZD)(diffId)}.${compression}`);
    let written = 0;
    return {
        async recall(diffId, compression) {
            try {
                const file = fileOf(diffId, compression);
                const [digest = '', size = ''] = (await (0,promises_.readFile)(file, 'utf8')).trim().split(' ');
                if (!(0,image_digest/* isDigest */.Bc)(digest) || !/^[0-9]{1,15}$/.test(size))
                    return undefined;
                const now = new Date(clock.now());
                await (0,promises_.utimes)(file, now, now);
                return { mediaType: (0,media_types/* layerTypeWith */.Y2)(media_types/* MediaType */.zu.ociLayer, compression), digest, size: Number(size) };
            }
            catch {
                return undefined;
            }
        },
        async remember(diffId, compression, { digest, size }) {
            try {
                await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
                const temporary = (0,external_node_path_.join)(folder, `.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`);
                await (0,promises_.writeFile)(temporary, `${digest} ${size}\n`, { mode: 0o600 });
                await (0,promises_.rename)(temporary, fileOf(diffId, compression));
                if (written++ % SWEEP_EVERY === 0)
                    await sweep(folder, clock.now() - KEPT_MS);
            }
            catch {
                // A hint less.
            }
        },
    };
}
/** Forgets what was not asked for in a long time. */
async function sweep(folder, before) {
    for (const name of await (0,promises_.readdir)(folder)) {
        const file = (0,external_node_path_.join)(folder, name);
        if ((await (0,promises_.stat)(file)).mtimeMs < before)
            await (0,promises_.rm)(file, { force: true });
    }
}
//# sourceMappingURL=layer-memory.js.map
// EXTERNAL MODULE: ./lib/stores/registry/registry.js + 10 modules
var registry_registry = __webpack_require__(20284);
;// CONCATENATED MODULE: ./lib/ship/mirrors.js

/** A mirror is there to be fast: one that is slow to answer or down is soon left out. */
const PATIENCE = {
    retries: { attempts: 2, budgetMs: 5_000 },
    timeouts: { connect: 5_000, headers: 15_000 },
};
/**
 * The mirrors that this run reads from, as `mirrorsOf` finds them. Each is a registry of its own: shown the credential and the certificates that are
 * kept for its host, never those of the registry it stands for.
 */
function openMirrors(given, reach, runtime) {
    const opened = new Map();
    const out = new Set();
    const open = async (registry) => {
        // What most steps never read from is not loaded for them.
        const { mirrorsOf } = await __webpack_require__.e(/* import() */ 1841).then(__webpack_require__.bind(__webpack_require__, 1841));
        const mirrors = await mirrorsOf(registry, given, runtime.env);
        return await Promise.all(mirrors.map(async (mirror) => {
            const options = { ...(await reach(mirror.registry)), ...PATIENCE };
            const plain = mirror.plainHttp ? { plainHttp: true } : {};
            return { mirror, registry: (0,registry_registry/* openRegistry */.M)(mirror.registry, { ...options, ...plain }, runtime) };
        }));
    };
    const of = (registry) => {
        const known = opened.get(registry) ?? open(registry);
        opened.set(registry, known);
        return known;
    };
    return {
        of,
        through: async (origin, registry, repository) => {
            const { mirrored } = await __webpack_require__.e(/* import() */ 3602).then(__webpack_require__.bind(__webpack_require__, 93602));
            const stores = (await of(registry)).map((one) => ({
                store: one.registry.repository(one.mirror.prefix + repository),
                isOut: () => out.has(one),
                leaveOut: () => void out.add(one),
            }));
            return mirrored(origin, stores, runtime.log);
        },
        close: async () => {
            const all = await Promise.allSettled(opened.values());
            const open = all.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
            await Promise.all(open.map(({ registry }) => registry.close()));
        },
    };
}
//# sourceMappingURL=mirrors.js.map
;// CONCATENATED MODULE: ./lib/ship/connections.js








function openConnections(options, outside) {
    const runtime = holdInterruption(outside);
    const registries = new Map();
    let engine;
    const credentials = options.credentials ?? (0,credential_source/* credentialSource */.Ld)(runtime, configOption(options));
    const reach = async (host) => ({
        credentials,
        ...(await (0,login_reach/* reachOf */.x)(host, options, runtime.env)),
        ...(options.concurrency === undefined ? {} : { concurrency: options.concurrency }),
        ...(options.retries === undefined ? {} : { retries: options.retries }),
        ...(options.timeoutMs === undefined ? {} : { timeouts: { headers: options.timeoutMs } }),
    });
    const open = async (host) => (0,registry_registry/* openRegistry */.M)(host, await reach(host), runtime);
    const mirrors = openMirrors(options.mirrors, reach, runtime);
    const cache = cacheFolder(runtime.env);
    return {
        runtime,
        options,
        memory: cache === undefined ? undefined : folderMemory((0,external_node_path_.join)(cache, 'seaworthy', 'layers'), runtime.clock),
        reach,
        mirrors,
        registry: (host) => {
            const name = (0,reference/* normalizeRegistry */.l5)(host);
            const opened = registries.get(name) ?? open(name);
            registries.set(name, opened);
            return opened;
        },
        engine: () => {
            // Loaded when an engine is needed: most of a release talks to registries only.
            engine ??= __webpack_require__.e(/* import() */ 3748).then(__webpack_require__.bind(__webpack_require__, 63748)).then(({ connectEngine }) => connectEngine(runtime));
            return engine;
        },
        close: async () => {
            await mirrors.close();
            const opened = await Promise.allSettled(registries.values());
            await Promise.all(opened.map((result) => (result.status === 'fulfilled' ? result.value.close() : undefined)));
        },
    };
}
/** Where the user's programs keep what they can make again (XDG base directory specification). */
function cacheFolder(env) {
    if (env.XDG_CACHE_HOME)
        return env.XDG_CACHE_HOME;
    const home = env.HOME || env.USERPROFILE;
    return home ? (0,external_node_path_.join)(home, '.cache') : undefined;
}
function configOption(options) {
    return options.configDir === undefined ? {} : { configDir: options.configDir };
}
//# sourceMappingURL=connections.js.map

/***/ }),

/***/ 31554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  decideRelease: () => (/* binding */ decideRelease)
});

// EXTERNAL MODULE: ./lib/image/reference.js
var image_reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/runtime/limit.js
var limit = __webpack_require__(92359);
// EXTERNAL MODULE: ./lib/release/floating-verdict.js
var floating_verdict = __webpack_require__(20995);
// EXTERNAL MODULE: ./lib/release/promotion/version-of.js
var version_of = __webpack_require__(81009);
;// CONCATENATED MODULE: ./lib/release/plan-release.js





const REQUESTS_AT_ONCE = 8;
/**
 * Decides for each tag in each repository what becomes of it. Reads only: the list of tags of each repository once, and one HEAD for each
 * wanted tag that is in it. A tag that the release cannot have is `refuse`, which is no error here.
 */
async function planRelease(request, open) {
    const { evaluation, images, labels = {}, annotations = {} } = request;
    const plans = images.length === 0
        ? [await planRepository(request, undefined, undefined)]
        : await Promise.all([...new Set(images.map((image) => (0,image_reference/* repositoryOf */._M)(parseImage(image))))].map(async (image) => planRepository(request, image, await open?.(parseImage(image)))));
    // By tag, then by image: the order in which they are written.
    const tags = evaluation.tags.flatMap((_, i) => plans.map((plan) => plan[i]));
    return {
        version: evaluation.version,
        tags,
        labels,
        annotations,
        warnings: [...evaluation.warnings, ...warnings(request)],
    };
}
function parseImage(text) {
    const reference = (0,image_reference/* parseReference */.F2)(text);
    if (reference.tag === undefined && reference.digest === undefined)
        return reference;
    throw new failure/* Failure */.HR('usage', `the image "${text}" has a tag or digest of its own`, {
        reference: text,
        hint: 'Name the repository only; the rules give the tags.',
    });
}
/** One planned tag for each wanted one, in the same order. */
async function planRepository(request, image, store) {
    const { evaluation, existing } = request;
    const listed = existing.registry ? await store?.list() : undefined;
    const isListed = existing.registry && listed !== undefined;
    return await (0,limit/* mapLimited */.b)(evaluation.tags, REQUESTS_AT_ONCE, async (wanted) => {
        // A list without any tag may be one that the registry does not keep.
        const mayExist = listed === undefined || listed.length === 0 || listed.includes(wanted.name);
        const current = mayExist ? ((await store?.resolve(wanted.name))?.digest ?? null) : null;
        const isThere = current !== null || (store === undefined && existing.names.includes(wanted.name));
        const reference = image === undefined ? wanted.name : `${image}:${wanted.name}`;
        const names = [...(listed ?? []), ...existing.names];
        return { reference, ...planTag(wanted, { current, isThere, names, isListed }, request) };
    });
}
/** What becomes of one tag. Pure. */
function planTag(wanted, facts, request) {
    const { current, isThere } = facts;
    const digest = request.digest ?? null;
    const base = { tag: wanted.name, current, wanted: digest };
    const isSame = digest !== null && current === digest;
    const change = !isThere ? 'create' : isSame ? 'keep' : 'move';
    if (wanted.floating !== undefined)
        return { ...base, ...planFloating(wanted, facts, request, change) };
    const isExact = isExactVersion(wanted);
    if (!isExact || request.immutable === 'none') {
        const moves = isExact ? 'this version goes to another image' : 'moves with each release';
        const reason = isSame ? 'same digest' : isThere ? moves : 'new tag';
        return { ...base, action: change, reason };
    }
    const exact = { ...base, immutable: true };
    if (!isThere)
        return { ...exact, action: 'create', reason: 'new version' };
    if (isSame)
        return { ...exact, action: 'keep', reason: 'same digest' };
    if (digest === null) {
        const reason = 'this version exists; another image will be refused';
        return { ...exact, wanted: current, action: 'keep', reason };
    }
    return { ...exact, action: 'refuse', reason: 'this version exists, and another image has it' };
}
function planFloating({ floating }, { current, names, isListed }, { allowDowngrade = false, existing }, change) {
    if (floating === undefined)
        throw new failure/* Failure */.HR('failed', 'only a floating tag is planned here');
    const { take, newest, reason } = (0,floating_verdict/* floatingVerdict */.a)(floating, names);
    // What is allowed to move back is not decided again: the one who allowed it has the last word.
    if (allowDowngrade)
        return { action: change, reason: take ? reason : `allow-downgrade: ${reason}` };
    const decider = { floating, ...(isListed ? {} : { unlisted: true }) };
    // Who counts on the registry wants its tags looked at again when the tag is written.
    if (take)
        return { action: change, reason, ...(existing.registry ? decider : {}) };
    return { action: 'refuse', wanted: current, reason, ...decider, ...(newest === undefined ? {} : { newest }) };
}
/**
 * A tag for one version only: what a version rule gives, and the name of a git tag that is a whole version (`v1.4.2`, not `v1`). Other rules
 * give names that are meant to move, or that a person chose.
 */
function isExactVersion({ name, floating, rule }) {
    const has = (attribute) => rule.split(',').some((field) => attribute.test(field.replaceAll('"', '').trim()));
    if (floating !== undefined)
        return false;
    if (has(/^type=(?:semver|pep440|calver|numbers)$/i))
        return true;
    return (has(/^type=match$/i) || (has(/^type=ref$/i) && has(/^event=tag$/i))) && (0,version_of/* isFullVersion */.kj)(name);
}
function warnings({ evaluation, existing }) {
    const floating = evaluation.tags.find((tag) => tag.floating !== undefined);
    if (floating === undefined || !existing.registry || evaluation.tags.some((tag) => tag.floating === undefined))
        return [];
    return [
        `no tag names the version ${floating.floating?.version}, so releases at the same time cannot see each other in the registry: add type=semver,pattern={{version}}`,
    ];
}
//# sourceMappingURL=plan-release.js.map
// EXTERNAL MODULE: ./lib/stores/copy/list-tags.js
var list_tags = __webpack_require__(56964);
;// CONCATENATED MODULE: ./lib/ship/decide-release.js



/**
 * Decides for each tag in each repository whether this release gets it. One of two witnesses is enough: the git tags know of every release,
 * too, so that a registry that may not be read is a warning. Without any, a floating tag that cannot be checked is an error
 * (`Failure('failed')`).
 */
async function decideRelease(evaluation, options, facts, connections) {
    const { existing, images, ask } = options;
    const { log } = connections.runtime;
    const hasFloating = evaluation.tags.some(({ floating }) => floating !== undefined);
    const gitTags = hasFloating && existing.git ? await facts.lookUp.tags().catch((error) => error) : [];
    const asks = images.length > 0 && (ask === 'always' || (ask === 'when-floating' && hasFloating && existing.registry));
    const lists = asks && existing.registry;
    if (gitTags instanceof Error) {
        if (!lists)
            throw cannotCheck('the git tags cannot be read', gitTags);
        log.info(`The git tags cannot be read, so only the registry tells what exists: ${gitTags.message}`);
    }
    const knowsGit = existing.git && !(gitTags instanceof Error);
    const names = [...existing.names.flatMap(asGitTag), ...(gitTags instanceof Error ? [] : gitTags)];
    const request = { ...options, evaluation, existing: { registry: lists, names } };
    if (!asks)
        return await planRelease(request, undefined);
    return await planRelease(request, async ({ registry, repository }) => {
        const store = (await connections.registry(registry)).repository(repository);
        return tolerant(store, (error) => {
            const what = `the tags of ${store.label} cannot be read`;
            if (hasFloating && !knowsGit)
                throw cannotCheck(what, error);
            log.warn(`${what}${hasFloating ? ', so only the git tags tell what exists' : ''}: ${(0,failure/* describeError */.Uc)(error)}`);
        });
    });
}
/** A version given by hand exists for every flavor of the image, as a git tag does; a tag of the registry is one flavor's. */
function asGitTag(name) {
    return name.startsWith('refs/') ? [name] : [name, `refs/tags/${name}`];
}
/** What cannot be read is taken to be missing, which is told once. Where only the list is refused, single tags may still be read. */
function tolerant(store, tell) {
    let [isTold, isGone] = [false, false];
    const unreadable = (error) => {
        if (!(error instanceof failure/* Failure */.HR) || error.code === 'cancelled' || error.code === 'usage')
            throw error;
        if (!isTold)
            tell(error);
        isTold = true;
        isGone ||= !(0,list_tags/* cannotList */.QK)(error);
    };
    return {
        list: () => (0,list_tags/* listTags */.cB)(store).catch(unreadable),
        resolve: async (name) => (isGone ? undefined : await store.resolve(name).catch(unreadable)),
    };
}
function cannotCheck(what, cause) {
    return new failure/* Failure */.HR('failed', `${what}, so it cannot be told whether a newer version has the floating tags`, {
        reference: 'existing',
        hint: 'Log in first, or check out the git tags (actions/checkout with fetch-tags: true). With existing: none floating tags move unchecked.',
        cause,
    });
}
//# sourceMappingURL=decide-release.js.map

/***/ }),

/***/ 21529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planFromRules: () => (/* binding */ planFromRules)
/* harmony export */ });
/* harmony import */ var _release_context_git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73365);
/* harmony import */ var _release_context_read_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81102);
/* harmony import */ var _release_existing_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22637);
/* harmony import */ var _release_outputs_labels_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(86353);
/* harmony import */ var _release_outputs_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51387);
/* harmony import */ var _release_rules_evaluate_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16088);
/* harmony import */ var _release_rules_images_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5659);
/* harmony import */ var _decide_release_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(31554);








/** From rules and what happened to a plan: which tags this release gets in each repository, and why. */
async function planFromRules(request, connections) {
    const { runtime } = connections;
    const { rules, images, existing, ask, digest, allowDowngrade = false, immutable = 'versions' } = request;
    const repositories = (0,_release_rules_images_js__WEBPACK_IMPORTED_MODULE_5__/* .readImages */ .H)(images);
    const facts = await (0,_release_context_read_facts_js__WEBPACK_IMPORTED_MODULE_1__.readFacts)(request.facts, runtime);
    const settings = (0,_release_outputs_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .readOutputSettings */ .H)(runtime.env);
    const evaluation = await (0,_release_rules_evaluate_js__WEBPACK_IMPORTED_MODULE_4__/* .evaluateRules */ .F)({
        ...rules,
        ...(settings.shortShaLength === undefined ? {} : { shortShaLength: settings.shortShaLength }),
        knownRefs: await (0,_release_context_git_js__WEBPACK_IMPORTED_MODULE_0__/* .gitRefs */ .Jc)(runtime),
    }, facts);
    const labels = request.withLabels === true
        ? await (0,_release_outputs_labels_js__WEBPACK_IMPORTED_MODULE_7__/* .imageLabels */ .J0)({
            version: evaluation.version,
            created: settings.created ?? facts.now,
            custom: [],
            expand: async ({ text }) => text,
            warn: (message) => runtime.log.warn(message),
        }, facts)
        : new Map();
    const texts = Object.fromEntries(labels);
    const plan = await (0,_decide_release_js__WEBPACK_IMPORTED_MODULE_6__.decideRelease)(evaluation, {
        images: repositories,
        existing: (0,_release_existing_names_js__WEBPACK_IMPORTED_MODULE_2__/* .parseExisting */ .r)(existing),
        ask,
        digest,
        allowDowngrade,
        immutable,
        labels: texts,
        annotations: texts,
    }, facts, connections);
    for (const warning of plan.warnings)
        runtime.log.warn(warning);
    return plan;
}
//# sourceMappingURL=plan-rules.js.map

/***/ }),

/***/ 56964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IX: () => (/* binding */ tagLister),
/* harmony export */   QK: () => (/* binding */ cannotList),
/* harmony export */   cB: () => (/* binding */ listTags),
/* harmony export */   lD: () => (/* binding */ listTagsFor)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);
/* harmony import */ var _reread_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41245);


/** All tags of a repository. */
async function listTags(store) {
    const tags = [];
    for await (const tag of store.tags())
        tags.push(tag);
    return tags;
}
/**
 * All tags of a repository, for guards to decide from. Where they may not be listed, or the registry does not do that, and all the guards can do
 * without, there is a warning and there are none.
 */
async function listTagsFor(guards, store, log) {
    try {
        return await listTags(store);
    }
    catch (error) {
        if (!cannotList(error) || !guards.every(({ withoutList }) => withoutList === true))
            throw error;
        log.warn(`the tags of ${store.label} cannot be listed, so floating tags go as planned: ${error.message}`);
        return [];
    }
}
/**
 * Lists all tags of a repository, each time it is called. A list without tags that we have just written is stale, and is asked for again for
 * some seconds; once, since a registry that is behind for longer stays so.
 */
function tagLister(store, guards, own, runtime) {
    let hasWarned = false;
    const warn = (message) => {
        if (!hasWarned)
            runtime.log.warn(message);
        hasWarned = true;
    };
    return async () => {
        const lacks = (tags) => !own.every((tag) => tags.includes(tag));
        const tags = await (0,_reread_js__WEBPACK_IMPORTED_MODULE_1__/* .readLate */ .B)(() => listTagsFor(guards, store, { warn }), (seen) => lacks(seen) && !hasWarned, runtime);
        if (!lacks(tags))
            return tags;
        warn(`${store.label} does not list the tags that were just written, so it may not list those of others`);
        return [...new Set([...tags, ...own])];
    };
}
/** Not every credential that may push may list, and not every registry does. */
function cannotList(error) {
    return error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR && ['unsupported', 'denied', 'unauthorized', 'not-found'].includes(error.code);
}
//# sourceMappingURL=list-tags.js.map

/***/ }),

/***/ 90829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ vendorOf)
/* harmony export */ });
const HOSTS = [
    ['hub', /^docker\.io$/],
    ['ghcr', /^ghcr\.io$/],
    [
        'ecr',
        /^public\.ecr\.aws$|\.(?:dkr[.-])?ecr(?:-fips)?\.[a-z0-9-]+\.(?:amazonaws\.com(?:\.cn)?|on\.aws|on\.amazonwebservices\.com\.cn)$/,
    ],
    ['gar', /(?:^|\.)gcr\.io$|-docker\.pkg\.dev$/],
    ['acr', /\.azurecr\.(?:io|cn|us)$/],
    ['quay', /^quay\.io$/],
    ['gitlab', /(?:^|\.)gitlab\./],
];
/** Whose registry this is, by its name (`Reference.registry`). */
function vendorOf(registry) {
    return HOSTS.find(([, host]) => host.test(registry))?.[0];
}
//# sourceMappingURL=vendors.js.map

/***/ })

};
