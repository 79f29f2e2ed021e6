export const id = 6064;
export const ids = [6064,9557,4232];
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

/***/ 34664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   COMPRESSION_OPTION: () => (/* binding */ COMPRESSION_OPTION),
/* harmony export */   command: () => (/* binding */ command),
/* harmony export */   transferOptions: () => (/* binding */ transferOptions)
/* harmony export */ });
/* harmony import */ var _release_plan_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81401);
/* harmony import */ var _release_release_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4760);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20438);
/* harmony import */ var _ship_push_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82913);
/* harmony import */ var _ship_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63658);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68792);
/* harmony import */ var _show_copy_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7099);
/* harmony import */ var _undo_option_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2054);








/** The option of every command that sends layers to a registry. */
const COMPRESSION_OPTION = {
    compression: { type: 'string', value: 'KIND', help: 'For layers not compressed yet: gzip (default) or zstd' },
};
const command = {
    usage: 'push SOURCE [REF...]',
    summary: 'Push an image to one or more references; sends only what is missing, moves tags last',
    help: `SOURCE is an image the engine knows (app:ci), or where it is kept: docker:app:ci, archive:image.tar,
layout:DIR[:TAG], registry:HOST/REPO:TAG. Tags are written in the order given, after all content is in place
everywhere; if one cannot be written, those before it are put back. With --plan the references are those of a release plan:
floating tags such as latest then only move forward, also when another release is pushed at the same time.

  seaworthy push app:ci ghcr.io/acme/app:1.4.2 ghcr.io/acme/app:latest
  seaworthy push app:ci --plan plan.json
  seaworthy push archive:image.tar registry.lan:5000/app:1 --insecure registry.lan:5000`,
    options: {
        ...COMPRESSION_OPTION,
        plan: { type: 'string', value: 'FILE', help: 'Push to the references of this plan (seaworthy plan --output)' },
        ..._undo_option_js__WEBPACK_IMPORTED_MODULE_6__/* .UNDO_OPTION */ .J,
    },
    dryRun: true,
    arity: [1, Number.POSITIVE_INFINITY],
    async run(context) {
        const { args, options, settings, result, runtime } = context;
        const [source = '', ...named] = args;
        const release = typeof options.plan === 'string' ? await (0,_release_plan_file_js__WEBPACK_IMPORTED_MODULE_0__.readPlanFile)(options.plan) : undefined;
        const references = [...named, ...(release === undefined ? [] : (0,_release_release_reference_js__WEBPACK_IMPORTED_MODULE_1__.releaseReferences)(release))];
        if (references.length === 0) {
            throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('usage', 'there is no place to push to', {
                hint: 'Name references, or a plan: --plan plan.json',
            });
        }
        const request = { source, references, ...transferOptions(options, settings) };
        await (0,_connect_js__WEBPACK_IMPORTED_MODULE_5__/* .withConnections */ .q)(context, async (connections) => {
            if (settings.dryRun) {
                const plan = (0,_ship_report_js__WEBPACK_IMPORTED_MODULE_4__/* .withReasons */ .qr)(await (0,_ship_push_js__WEBPACK_IMPORTED_MODULE_3__.planPush)(request, connections), release);
                result(plan, (0,_show_copy_js__WEBPACK_IMPORTED_MODULE_7__/* .showPlan */ .t)(plan));
                (0,_ship_report_js__WEBPACK_IMPORTED_MODULE_4__/* .refuseAsPlanned */ .Ni)(plan);
            }
            else {
                const report = (0,_ship_report_js__WEBPACK_IMPORTED_MODULE_4__/* .withReasons */ .qr)((0,_ship_report_js__WEBPACK_IMPORTED_MODULE_4__/* .reportCopy */ .KJ)(await (0,_ship_push_js__WEBPACK_IMPORTED_MODULE_3__.push)(request, connections)), release);
                await (0,_undo_option_js__WEBPACK_IMPORTED_MODULE_6__/* .writeUndoRecord */ .a)(options['undo-record'], report, runtime);
                result(report, (0,_show_copy_js__WEBPACK_IMPORTED_MODULE_7__/* .showCopy */ .$)(report));
            }
        });
        return undefined;
    },
};
/** Platform, compression and concurrency as the transfers take them. */
function transferOptions(options, { platform, concurrency }) {
    return {
        ...(platform === undefined ? {} : { platforms: [platform] }),
        ...(concurrency === undefined ? {} : { concurrency }),
        ...(options.compression === undefined ? {} : { compression: readCompression(String(options.compression)) }),
    };
}
function readCompression(text) {
    if (text === 'gzip' || text === 'zstd')
        return text;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('usage', `--compression cannot be "${text.slice(0, 100)}"`, { hint: 'Write gzip or zstd.' });
}
//# sourceMappingURL=push.js.map

/***/ }),

/***/ 7099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ showCopy),
/* harmony export */   t: () => (/* binding */ showPlan)
/* harmony export */ });
/* harmony import */ var _runtime_format_bytes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79807);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43626);


/** A finished push or copy as people read it: each reference with what happened to it, then what moved. */
function showCopy(report) {
    const rows = [
        ...report.references.map(({ reference, digest, action, reason = '' }) => [action, reference, digest, reason]),
        ...report.refused.map(({ reference, digest, reason }) => ['refused', reference, digest ?? '-', reason]),
    ];
    return [(0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTable */ .k)(rows), showBlobs(report)].filter((part) => part !== '').join('\n');
}
function showBlobs({ platforms, blobs, size, seconds }) {
    const { sent, skipped, mounted, bytesSent } = blobs;
    const moved = [
        `${sent} blob${sent === 1 ? '' : 's'} sent (${(0,_runtime_format_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z)(bytesSent)})`,
        ...(skipped > 0 ? [`${skipped} already there`] : []),
        ...(mounted > 0 ? [`${mounted} mounted`] : []),
    ].join(', ');
    const image = [...platforms, ...(size === undefined ? [] : [(0,_runtime_format_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z)(size)])].join(', ');
    return [...(image === '' ? [] : [image]), moved, `${seconds.toFixed(1)} s`].join('; ');
}
/** A dry run: what each tag would become and what would be sent for it. */
function showPlan(plan) {
    const tags = plan.tags.map(({ action, reference, current, wanted, reason = '' }) => [
        action,
        reference,
        current ?? '-',
        wanted ?? (action === 'refuse' ? '-' : 'known after compressing'),
        reason,
    ]);
    const hasReasons = tags.some((row) => row.at(-1) !== '');
    const blobs = plan.blobs.map(({ action, store, digest, size }) => [action, store, digest, (0,_runtime_format_bytes_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z)(size)]);
    const parts = [(0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTable */ .k)(tags, { header: ['TAG', 'REFERENCE', 'NOW', 'THEN', ...(hasReasons ? ['WHY'] : [])] })];
    if (blobs.length > 0)
        parts.push('', (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTable */ .k)(blobs, { header: ['BLOB', 'TO', 'DIGEST', 'SIZE'], right: [3] }));
    return parts.join('\n');
}
//# sourceMappingURL=show-copy.js.map

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

/***/ 2054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ UNDO_OPTION),
/* harmony export */   a: () => (/* binding */ writeUndoRecord)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _release_undo_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89557);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20438);



/** The option of commands that move tags of a release. */
const UNDO_OPTION = {
    'undo-record': { type: 'string', value: 'FILE', help: 'Where to write what seaworthy undo needs' },
};
/** Writes the undo record of a push, unless it changed nothing: an earlier record then stays. */
async function writeUndoRecord(path, report, { log }) {
    const record = (0,_release_undo_record_js__WEBPACK_IMPORTED_MODULE_1__.undoRecordOf)(report.references);
    if (typeof path !== 'string' || record.references.length === 0)
        return;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, `${JSON.stringify(record, null, 2)}\n`);
        log.info(`seaworthy undo ${path} takes this back`);
    }
    catch (cause) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .HR('failed', `the tags are written, but the undo record ${path} is not: ${cause.message}`, {
            reference: path,
            hint: 'The result (--json) tells what each tag was on before, and can be given to seaworthy undo as well.',
            cause,
        });
    }
}
//# sourceMappingURL=undo-option.js.map

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

/***/ 81401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readPlanFile: () => (/* binding */ readPlanFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37241);
/* harmony import */ var _image_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57383);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20438);
/* harmony import */ var _expressions_parse_template_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65935);






const ACTIONS = ['create', 'move', 'keep', 'refuse'];
const SCHEMES = ['semver', 'pep440', 'calver', 'numbers'];
const LIMITS = { maxBytes: 8 * 1024 * 1024, maxDepth: 16 };
/** Reads a plan from a file, as `seaworthy plan` or the step `tags` wrote it. `Failure` names what is wrong with it. */
async function readPlanFile(path) {
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path).catch((cause) => {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('not-found', `the plan ${path} cannot be read: ${cause.code ?? cause.message}`, {
            reference: path,
            hint: 'seaworthy plan --output plan.json writes one; in a workflow it is the output plan of the step tags.',
            cause,
        });
    });
    return parsePlan((0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(bytes, `the plan ${path}`, LIMITS), path);
}
/** A plan from JSON; checks everything that is acted on. `name` is for errors. */
function parsePlan(value, name) {
    const plan = object(value, name, 'it');
    const tags = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(plan, 'tags');
    if (!Array.isArray(tags))
        throw wrong(name, 'it has no list of tags');
    const warnings = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(plan, 'warnings');
    return {
        version: text(plan, 'version', name),
        tags: tags.map((tag, i) => parseTag(tag, name, `tag ${i + 1}`)),
        labels: texts((0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(plan, 'labels')),
        annotations: texts((0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(plan, 'annotations')),
        warnings: Array.isArray(warnings) ? warnings.map(String) : [],
    };
}
function parseTag(value, name, where) {
    const entry = object(value, name, where);
    const [tag, reference] = [text(entry, 'tag', name), text(entry, 'reference', name)];
    const action = ACTIONS.find((known) => known === (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, 'action'));
    if (action === undefined)
        throw wrong(name, `${where} has no action of ${ACTIONS.join(', ')}`);
    if (!(0,_image_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .isTag */ .dz)(tag))
        throw wrong(name, `${where} is "${tag.slice(0, 140)}", which is no tag`);
    if (reference !== tag && (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(reference).tag !== tag) {
        throw wrong(name, `${where} has the reference ${reference}, which is not of the tag ${tag}`);
    }
    const floating = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, 'floating');
    const newest = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, 'newest');
    return {
        reference,
        tag,
        current: digest(entry, 'current', name, where),
        wanted: digest(entry, 'wanted', name, where),
        action,
        reason: text(entry, 'reason', name),
        ...(floating === undefined ? {} : { floating: parseFloating(object(floating, name, where), name, where) }),
        ...(typeof newest === 'string' ? { newest } : {}),
        ...((0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, 'unlisted') === true ? { unlisted: true } : {}),
        ...((0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, 'immutable') === true ? { immutable: true } : {}),
    };
}
function parseFloating(entry, name, where) {
    const scheme = SCHEMES.find((known) => known === (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, 'scheme'));
    if (scheme === undefined)
        throw wrong(name, `${where} floats by no scheme of ${SCHEMES.join(', ')}`);
    checkTexts(entry, name, where);
    const optional = (key) => (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, key) === undefined ? {} : { [key]: text(entry, key, name) };
    return {
        scheme,
        version: text(entry, 'version', name),
        pattern: text(entry, 'pattern', name),
        prefix: text(entry, 'prefix', name),
        suffix: text(entry, 'suffix', name),
        channel: text(entry, 'channel', name),
        ...optional('component'),
        ...optional('match'),
    };
}
/** What cannot be read as an expression or a template would fail in the middle of a release. */
function checkTexts(entry, name, where) {
    const [match, pattern] = [(0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, 'match') ?? '', text(entry, 'pattern', name)];
    try {
        new RegExp(String(match));
        (0,_expressions_parse_template_js__WEBPACK_IMPORTED_MODULE_5__/* .parseTemplate */ .Q)(pattern, { input: 'pattern', line: 0, text: pattern, strict: true, warn: () => { } });
    }
    catch (error) {
        throw wrong(name, `${where} floats by what cannot be read: ${error.message}`);
    }
}
function digest(entry, key, name, where) {
    const value = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, key) ?? null;
    if (value === null || (typeof value === 'string' && (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(value)))
        return value;
    throw wrong(name, `${where} has a "${key}" that is no digest`);
}
function object(value, name, where) {
    if ((0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value))
        return value;
    throw wrong(name, `${where} is no object`);
}
function text(entry, key, name) {
    const value = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, key);
    if (typeof value === 'string')
        return value;
    throw wrong(name, `"${key}" is missing or no text`);
}
function texts(value) {
    if (!(0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value))
        return {};
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, String(item)]));
}
function wrong(name, reason) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('invalid', `${name} is no plan: ${reason}`, {
        reference: name,
        hint: 'Give the JSON that seaworthy plan wrote, unchanged.',
    });
}
//# sourceMappingURL=plan-file.js.map

/***/ }),

/***/ 4760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ guardOf),
/* harmony export */   releaseReferences: () => (/* binding */ releaseReferences)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);
/* harmony import */ var _stores_copy_tags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45641);
/* harmony import */ var _floating_verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20995);




/**
 * What a plan asks for, ready to be pushed: floating tags are decided again from what exists then, exact versions stay on their image.
 * `Failure('refused')` when the plan itself refuses an exact version.
 */
function releaseReferences(plan) {
    const refused = plan.tags.find(({ action, immutable }) => action === 'refuse' && immutable === true);
    if (refused?.current)
        throw (0,_stores_copy_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .takenTag */ .u)(refused.reference, refused.current, refused.wanted ?? undefined);
    const bare = plan.tags.find(({ reference, tag }) => reference === tag);
    if (bare !== undefined) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('usage', `the plan has the tag ${bare.tag} but no image that gets it`, {
            reference: bare.tag,
            hint: 'Make the plan with images: seaworthy plan --image ghcr.io/acme/app.',
        });
    }
    return plan.tags.map((tag) => {
        const reference = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$N)((0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(tag.reference));
        if (tag.immutable === true)
            return { reference, immutable: true };
        return tag.floating === undefined ? { reference } : { reference, guard: guardOf(tag) };
    });
}
/** Decides about a floating tag as it was planned, from the tags that its repository has now. */
function guardOf({ floating, newest, unlisted }) {
    if (floating === undefined)
        return () => ({ take: true, reason: 'not a floating tag' });
    const decide = (tags) => (0,_floating_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .floatingVerdict */ .a)(floating, newest === undefined ? tags : [...tags, newest]);
    return Object.assign(decide, { withoutList: unlisted === true });
}
//# sourceMappingURL=release-reference.js.map

/***/ }),

/***/ 89557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   undoRecordOf: () => (/* binding */ undoRecordOf),
/* harmony export */   y: () => (/* binding */ readUndoRecord)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37241);
/* harmony import */ var _image_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57383);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20438);





/** The record of a push; empty when it changed no tag. */
function undoRecordOf(references) {
    const changed = references.filter(({ action }) => action !== 'kept');
    return {
        references: changed.map(({ reference, digest, previous = null }) => ({ reference, digest, previous })),
    };
}
/**
 * Reads a record from a file. The result of a push (`--json`, the file of the output `json`) is one as well: tags that it kept are left
 * out. `Failure` names what is wrong.
 */
async function readUndoRecord(path) {
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path).catch((cause) => {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('not-found', `the undo record ${path} cannot be read: ${cause.code ?? cause.message}`, {
            reference: path,
            hint: 'apply writes one beside its plan, push with --undo-record FILE.',
            cause,
        });
    });
    const record = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(bytes, `the undo record ${path}`);
    const references = (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(record) ? (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(record, 'references') : undefined;
    if (!Array.isArray(references))
        throw wrong(path, 'it has no list of references');
    return { references: references.flatMap((entry, i) => parseEntry(entry, path, `reference ${i + 1}`)) };
}
function parseEntry(entry, path, where) {
    if (!(0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(entry))
        throw wrong(path, `${where} is no object`);
    if ((0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, 'action') === 'kept')
        return [];
    const [reference, digest, previous = null] = ['reference', 'digest', 'previous'].map((key) => (0,_image_json_js__WEBPACK_IMPORTED_MODULE_2__/* .field */ .ZZ)(entry, key));
    if (typeof reference !== 'string' || (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(reference).tag === undefined) {
        throw wrong(path, `${where} has no reference with a tag`);
    }
    if (typeof digest !== 'string' || !(0,_image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest))
        throw wrong(path, `${where} has no digest`);
    if (previous !== null && (typeof previous !== 'string' || !(0,_image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(previous))) {
        throw wrong(path, `${where} has a "previous" that is no digest`);
    }
    return [{ reference, digest, previous }];
}
function wrong(path, reason) {
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('invalid', `${path} is no undo record: ${reason}`, {
        reference: path,
        hint: 'Give the file that apply or push wrote, unchanged.',
    });
}
//# sourceMappingURL=undo-record.js.map

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

/***/ 63658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KJ: () => (/* binding */ reportCopy),
/* harmony export */   Ni: () => (/* binding */ refuseAsPlanned),
/* harmony export */   _S: () => (/* binding */ reportPlan),
/* harmony export */   qr: () => (/* binding */ withReasons)
/* harmony export */ });
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17035);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);
/* harmony import */ var _stores_copy_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66096);



function reportCopy(result) {
    const { digest, mediaType, platforms, blobs, size, seconds } = result;
    const references = result.references.map(({ store, tag, ...rest }) => ({ reference: `${store}:${tag}`, ...rest }));
    const refused = result.held.map(({ store, tag, reason, digest: at }) => ({
        reference: `${store}:${tag}`,
        digest: at ?? null,
        reason,
    }));
    return { digest, mediaType, references, refused, platforms, blobs, ...(size === undefined ? {} : { size }), seconds };
}
function reportPlan({ request, plans }) {
    const label = (i) => request.targets[i]?.store.label ?? '';
    const [first] = plans;
    return {
        tags: plans.flatMap((plan, i) => plan.tags.map(({ tag, current, wanted, action }) => ({
            reference: `${label(i)}:${tag}`,
            tag,
            current: current ?? null,
            wanted: wanted ?? null,
            action,
        }))),
        blobs: plans.flatMap((plan, i) => plan.blobs.map(({ source: { digest, size }, action }) => ({ store: label(i), digest, size, action }))),
        platforms: first === undefined ? [] : (0,_stores_copy_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .platformsOf */ .Wt)(first.tree.document.content).map(_image_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq),
    };
}
/** A report with the reasons of the plan that was carried out, where nothing decided again. */
function withReasons(report, plan) {
    if (plan === undefined)
        return report;
    const planned = new Map(plan.tags.map((tag) => [tag.reference, tag]));
    const add = (entry) => {
        const tag = planned.get(entry.reference);
        // What was new when the plan was made is there now: that reason has passed.
        const hasPassed = entry.action === 'kept' && tag?.action !== 'keep';
        const reason = entry.reason ?? (hasPassed ? undefined : tag?.reason);
        return reason === undefined ? entry : { ...entry, reason };
    };
    return 'references' in report
        ? { ...report, references: report.references.map(add) }
        : { ...report, tags: report.tags.map(add) };
}
/** A dry run ends as the push itself would: `Failure('refused')` when an exact version is on another image. */
function refuseAsPlanned({ tags }) {
    const refused = tags.filter(({ action, blocks }) => action === 'refuse' && blocks === true);
    if (refused.length === 0)
        return;
    const all = refused.map(({ reference, reason }) => `${reference}: ${reason}`).join('; ');
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('refused', `it would be refused: ${all}`, {
        reference: refused[0]?.reference,
        hint: 'Nothing was written: this was a dry run.',
    });
}
//# sourceMappingURL=report.js.map

/***/ })

};
