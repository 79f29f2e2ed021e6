export const id = 9149;
export const ids = [9149];
export const modules = {

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

/***/ 89991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ds: () => (/* binding */ passphrasesOf),
/* harmony export */   Gy: () => (/* binding */ PASSPHRASE_OPTIONS),
/* harmony export */   hU: () => (/* binding */ openKeys),
/* harmony export */   zx: () => (/* binding */ KEY_OPTIONS)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);
/* harmony import */ var _ship_trust_keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22233);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86693);




/** Options of every command that opens or makes private keys. */
const PASSPHRASE_OPTIONS = {
    'passphrase-stdin': {
        type: 'boolean',
        help: 'Read the passphrase from standard input: one line, or one for each encrypted key',
    },
    'passphrase-file': { type: 'string', value: 'FILE', help: 'Read the passphrase from this file, in the same form' },
    passphrase: { type: 'string', help: 'Refused: others on the machine can read arguments' },
};
const KEY_OPTIONS = {
    key: {
        type: 'string',
        short: 'k',
        multiple: true,
        value: 'FILE',
        help: 'A private key: of Docker, Notary, OpenSSL or trust key',
    },
    ...PASSPHRASE_OPTIONS,
};
/** Opens the private keys that `--key` names. */
async function openKeys(context) {
    const files = (0,_options_js__WEBPACK_IMPORTED_MODULE_3__/* .listOption */ .y8)(context.options, 'key');
    if (files.length === 0) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('usage', 'no key was given', { hint: 'Name the file of a private key: --key alice.key' });
    }
    return await (0,_ship_trust_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .openKeyFiles */ .BJ)(files, passphrasesOf(context), context.runtime);
}
/** Where passphrases come from; undefined when nothing says so. */
function passphrasesOf({ options, stdin }) {
    if (options.passphrase !== undefined) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('usage', 'a passphrase on the command line is not taken', {
            hint: 'Every user of this machine can see it there, and the shell keeps it: pipe it in with --passphrase-stdin.',
        });
    }
    const file = (0,_options_js__WEBPACK_IMPORTED_MODULE_3__/* .textOption */ .vU)(options, 'passphrase-file');
    const piped = options['passphrase-stdin'] === true;
    if (file !== undefined && piped) {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('usage', '--passphrase-stdin and --passphrase-file cannot both be meant');
    }
    if (piped)
        return async () => linesOf(await stdin(), 'standard input');
    return file === undefined ? undefined : async () => linesOf(await readPassphrases(file), file);
}
async function readPassphrases(file) {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch((cause) => {
        throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('not-found', `the passphrase file ${file} cannot be read`, { reference: file, cause });
    });
}
function linesOf(text, where) {
    const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
    if (lines.every((line) => line !== ''))
        return lines;
    throw new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR('usage', `${where} ${text.trim() === '' ? 'was empty' : 'has an empty line'}, where a passphrase is wanted`, {
        hint: 'Check the variable or command that should have filled it: it gave nothing.',
    });
}
//# sourceMappingURL=keys.js.map

/***/ }),

/***/ 69149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var _ship_trust_sign_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12586);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68792);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89991);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86693);
/* harmony import */ var _show_roles_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87026);





const command = {
    usage: 'trust revoke REF --key FILE',
    summary: 'Take back what Docker Content Trust says of a tag',
    help: `The tag is taken out of every role that the key may sign; the image itself stays in the registry. Refused when a release role would go
on vouching for it, whose key was not given.

  printf %s "$PASSPHRASE" | seaworthy trust revoke registry.corp:5000/acme/app:1.4.2 --key alice.key --passphrase-stdin
  seaworthy trust revoke registry.corp:5000/acme/app --all --key alice.key --key repository.key --passphrase-file pass`,
    options: {
        ..._keys_js__WEBPACK_IMPORTED_MODULE_2__/* .KEY_OPTIONS */ .zx,
        ..._options_js__WEBPACK_IMPORTED_MODULE_3__/* .QUICK_OPTIONS */ .bt,
        ..._options_js__WEBPACK_IMPORTED_MODULE_3__/* .POLICY_OPTIONS */ .iJ,
        all: { type: 'boolean', help: 'Every tag of the repository' },
        role: { type: 'string', multiple: true, value: 'ROLE', help: 'Clear this role only' },
        renew: { type: 'boolean', help: 'Sign a role anew that expired or whose signer was removed' },
    },
    dryRun: true,
    arity: [1, 1],
    async run(context) {
        const { args, options, settings, result } = context;
        const request = {
            ...(0,_options_js__WEBPACK_IMPORTED_MODULE_3__/* .policyPlace */ ._z)(options),
            quick: (0,_options_js__WEBPACK_IMPORTED_MODULE_3__/* .quickCheck */ .u0)(options),
            image: args[0],
            keys: await (0,_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .openKeys */ .hU)(context),
            all: options.all === true,
            roles: (0,_options_js__WEBPACK_IMPORTED_MODULE_3__/* .listOption */ .y8)(options, 'role'),
            renew: options.renew === true,
            dryRun: settings.dryRun,
        };
        const report = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_1__/* .withConnections */ .q)(context, (connections) => (0,_ship_trust_sign_js__WEBPACK_IMPORTED_MODULE_0__/* .revokeImage */ .O)(request, connections));
        result(report, showRevoked(report, settings.dryRun));
        return undefined;
    },
};
function showRevoked({ repository, tags, roles, warnings }, dryRun) {
    const what = tags.length === 1 ? `${repository}:${tags[0]}` : `${repository}: ${tags.length} tags`;
    const done = dryRun ? 'would be revoked' : 'revoked';
    return [(0,_show_roles_js__WEBPACK_IMPORTED_MODULE_4__/* .showRoles */ .J)(roles), ...(0,_show_roles_js__WEBPACK_IMPORTED_MODULE_4__/* .showWarnings */ .D)(warnings), `${what} ${done}`].join('\n');
}
//# sourceMappingURL=revoke.js.map

/***/ }),

/***/ 87026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ showWarnings),
/* harmony export */   J: () => (/* binding */ showRoles)
/* harmony export */ });
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43626);

/** What became of roles, as a table. */
function showRoles(roles) {
    const rows = roles.map(({ role, action, version, expires }) => [role, action, String(version), expires.slice(0, 10)]);
    return (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTable */ .k)(rows, { header: ['ROLE', 'ACTION', 'VERSION', 'EXPIRES'], right: [2] });
}
function showWarnings(warnings) {
    return warnings.map((warning) => `note: ${warning}`);
}
//# sourceMappingURL=show-roles.js.map

/***/ }),

/***/ 12586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ revokeImage),
  j: () => (/* binding */ signImage)
});

// EXTERNAL MODULE: ./lib/image/reference.js
var image_reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/runtime/failure.js
var failure = __webpack_require__(20438);
// EXTERNAL MODULE: ./lib/trust/dct/lookup.js
var lookup = __webpack_require__(98262);
// EXTERNAL MODULE: ./lib/trust/dct/repository.js
var dct_repository = __webpack_require__(47308);
// EXTERNAL MODULE: ./lib/trust/dct/role-name.js
var role_name = __webpack_require__(33702);
// EXTERNAL MODULE: ./lib/trust/dct/signing/declared-roles.js
var declared_roles = __webpack_require__(11698);
// EXTERNAL MODULE: ./lib/trust/dct/signing/publish.js
var publish = __webpack_require__(82737);
// EXTERNAL MODULE: ./lib/trust/dct/signing/role-drafts.js
var role_drafts = __webpack_require__(41065);
// EXTERNAL MODULE: ./lib/trust/dct/signing/seal.js
var seal = __webpack_require__(39489);
;// CONCATENATED MODULE: ./lib/trust/dct/signing/sign-tag.js








/** A role that has the tag already is signed anew when it expires within this time. */
const RENEW_MS = 90 * 86_400_000;
/**
 * Signs a tag as these manifest bytes, in every role that the keys may sign (or those named), and reads it back. A role that says so already stays
 * as it is.
 */
async function signTag(place, tag, manifest, options = {}) {
    const { clock } = place.context.runtime;
    let roles = [];
    const published = await (0,publish/* publishEdits */.B)(place, (repository) => {
        roles = (0,declared_roles/* rolesToSign */.KX)(repository, tag, place.keys, options.roles ?? []);
        const changed = roles.filter(({ name }) => {
            const role = repository.targets.get(name);
            return !isSame((0,dct_repository/* entryOf */.Ms)(role, tag), manifest) || (role?.content.expires ?? 0) < clock.now() + RENEW_MS;
        });
        return new Map(changed.map(({ name }) => [name, (signed) => (0,role_drafts/* withTag */.Rd)(signed, tag, (0,seal/* entryFor */.cy)(manifest.bytes))]));
    }, options);
    const { after, versions } = published;
    if (options.dryRun !== true)
        checkSigned(after, tag, roles, manifest);
    return {
        roles: roles.map(({ name }) => changeOf(after, name, versions.has(name) ? 'signed' : 'kept', versions)),
        warnings: options.dryRun === true ? [] : otherAnswers(after, tag, manifest.digest),
    };
}
/**
 * Takes tags out of every role that has them and that the keys may sign (or those named). Refused when a release role would go on saying what they are, unless
 * roles were named.
 */
async function revokeTags(place, tags, options = {}) {
    const roles = new Set();
    let revoked = [];
    const { after, versions } = await (0,publish/* publishEdits */.B)(place, (repository) => {
        revoked = tags === 'all' ? allTags(repository) : tags;
        const wanted = new Map();
        for (const tag of revoked) {
            for (const name of rolesToClear(repository, tag, place, options.roles ?? [])) {
                wanted.set(name, [...(wanted.get(name) ?? []), tag]);
            }
        }
        roles.clear();
        for (const name of wanted.keys())
            roles.add(name);
        return new Map([...wanted].map(([name, gone]) => [name, (signed) => (0,role_drafts/* withoutTags */.Cb)(signed, gone)]));
    }, options);
    return {
        tags: revoked,
        roles: [...roles].map((name) => changeOf(after, name, 'removed', versions)),
        warnings: options.dryRun === true ? [] : revoked.flatMap((tag) => otherAnswers(after, tag, undefined)),
    };
}
function rolesToClear(repository, tag, place, named) {
    const having = (0,declared_roles/* rolesWithTag */.ut)(repository, tag);
    if (having.length === 0) {
        throw new failure/* Failure */.HR('not-found', `${repository.gun}:${tag} is not signed, so there is nothing to revoke`, {
            hint: 'See what is signed: seaworthy trust inspect.',
        });
    }
    const found = named.length > 0 ? named.filter((name) => having.includes(name)) : having;
    const mine = found.filter((name) => {
        const role = declaredRole(repository, name);
        return role !== undefined && (0,seal/* canSign */.gH)(role, place.keys);
    });
    const left = found.filter((name) => !mine.includes(name) && (named.length > 0 || lookup/* RELEASE_ROLES */.I7.includes(name)));
    if (mine.length > 0 && left.length === 0)
        return mine;
    throw new failure/* Failure */.HR('refused', `the keys given may not sign ${(left.length === 0 ? found : left).join(', ')}, which would go on vouching for ${repository.gun}:${tag}`, {
        reference: `${repository.gun}:${tag}`,
        hint: 'Give the keys of these roles too (--key, repeatable), or name the roles to clear: --role targets/releases.',
    });
}
function declaredRole(repository, name) {
    return (0,declared_roles/* declaredRoles */._G)(repository).find((role) => role.name === name);
}
function allTags(repository) {
    return [...new Set([...repository.targets.values()].flatMap(({ content }) => [...content.targets.keys()]))].sort();
}
/** Every role that was to be signed says the tag is these bytes: by our own verification of what the server shows now. */
function checkSigned(after, tag, roles, manifest) {
    const wrong = roles.find(({ name }) => !isSame((0,dct_repository/* entryOf */.Ms)(after.targets.get(name), tag), manifest));
    if (wrong === undefined)
        return;
    throw new failure/* Failure */.HR('failed', `${after.gun}:${tag} was signed, but ${wrong.name} does not show it as ${manifest.digest}`, {
        cause: after.broken.get(wrong.name),
        hint: 'Somebody may have signed something else since. Look: seaworthy trust inspect.',
    });
}
function isSame(entry, manifest) {
    return entry !== undefined && (0,dct_repository/* digestOfEntry */.Uv)(entry) === manifest.digest && entry.length === manifest.bytes.byteLength;
}
/** What those who verify find for the tag, where that is not what was just said of it. */
function otherAnswers(after, tag, digest) {
    const said = answerFor(after, tag);
    if (said === digest)
        return [];
    if (digest === undefined)
        return [`${tag} is still vouched for: a release role says that it is ${said}`];
    if (said !== undefined)
        return [`who verifies ${tag} does not find this: ${role_name/* RELEASES */.pH} answers first, and says ${said}`];
    return [`who verifies ${tag} does not find this: no release role (${lookup/* RELEASE_ROLES */.I7.join(', ')}) has the tag`];
}
function answerFor(repository, tag) {
    try {
        return (0,dct_repository/* digestOfEntry */.Uv)((0,lookup/* lookUpTag */.FY)(repository, tag, lookup/* RELEASE_ROLES */.I7).entry);
    }
    catch {
        return undefined;
    }
}
function changeOf(after, role, action, versions) {
    const content = after.targets.get(role)?.content;
    return {
        role,
        action,
        version: versions.get(role) ?? content?.version ?? 0,
        expires: new Date(content?.expires ?? 0).toISOString(),
    };
}
//# sourceMappingURL=sign-tag.js.map
// EXTERNAL MODULE: ./lib/ship/trust/place.js
var place = __webpack_require__(18204);
;// CONCATENATED MODULE: ./lib/ship/trust/sign.js




/**
 * Signs what a tag is in its registry now: the manifest or index is read and hashed here, whatever its kind. The trust data is verified before and read
 * back after.
 */
async function signImage(request, connections) {
    const reference = (0,image_reference/* parseReference */.F2)(request.image);
    const { tag, registry, repository } = reference;
    if (tag === undefined)
        throw noTag(request.image, 'sign');
    const { keys, roles, renew, dryRun } = request;
    return await (0,place/* withPlace */.q)(request, reference, connections, 'refuse', async (place) => {
        const store = (await connections.registry(registry)).repository(repository);
        const { bytes, descriptor } = await store.readManifest((0,image_reference/* targetOf */.$r)(reference));
        const { digest, mediaType, size } = descriptor;
        const done = await signTag({ ...place, keys }, tag, { bytes, digest }, { roles, renew, dryRun });
        return { repository: (0,image_reference/* repositoryOf */._M)(reference), tag, digest, mediaType, length: size, ...done };
    });
}
/** Takes back what was signed of a tag, or of all. The image stays where it is; who verifies refuses it from now on. */
async function revokeImage(request, connections) {
    const reference = (0,image_reference/* parseReference */.F2)(request.image);
    const tags = tagsToRevoke(reference, request);
    const { keys, roles, renew, dryRun } = request;
    return await (0,place/* withPlace */.q)(request, reference, connections, 'refuse', async (place) => ({
        repository: (0,image_reference/* repositoryOf */._M)(reference),
        ...(await revokeTags({ ...place, keys }, tags, { roles, renew, dryRun })),
    }));
}
function tagsToRevoke({ tag, digest }, { image, all }) {
    if (digest !== undefined) {
        throw new failure/* Failure */.HR('usage', 'trust data is kept by tag, so a digest cannot be revoked', {
            reference: image,
            hint: 'Name the tags that were signed as it: seaworthy trust inspect shows them.',
        });
    }
    if (all && tag === undefined)
        return 'all';
    if (tag !== undefined && !all)
        return [tag];
    throw all
        ? new failure/* Failure */.HR('usage', '--all is for a whole repository', {
            reference: image,
            hint: 'Leave out the tag, or --all.',
        })
        : noTag(image, 'revoke');
}
function noTag(image, verb) {
    return new failure/* Failure */.HR('usage', `${image} names no tag to ${verb}`, {
        reference: image,
        hint: verb === 'sign'
            ? `Write ${image.split('@')[0]}:TAG: Docker Content Trust signs tags, and none is guessed.`
            : `Write ${image}:TAG, or revoke every tag with --all.`,
    });
}
//# sourceMappingURL=sign.js.map

/***/ })

};
