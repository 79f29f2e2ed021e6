export const id = 694;
export const ids = [694];
export const modules = {

/***/ 59198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isDefinite),
/* harmony export */   p: () => (/* binding */ checkFromError)
/* harmony export */ });
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20438);

/** What lies at the other side or the network and may be over in a minute: it says nothing about our rights. */
const PASSING = ['unreachable', 'timeout', 'rate-limited', 'failed', 'mismatch', 'cancelled'];
/** Whether a registry has said no, and will say so again. */
function isDefinite(error) {
    return error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR && !PASSING.includes(error.code);
}
/** A check that ended in an error: `failed` where that is an answer, `unchecked` where it is not. */
function checkFromError(check, subject, error, remedy) {
    const failure = error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR ? error : undefined;
    const [message = ''] = (0,_runtime_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .Uc)(error).split('\n');
    const hint = remedy ?? failure?.hint;
    return {
        check,
        subject,
        status: isDefinite(error) ? 'failed' : 'unchecked',
        message,
        ...(hint === undefined ? {} : { hint }),
        ...(failure === undefined ? {} : { code: failure.code }),
    };
}
//# sourceMappingURL=check.js.map

/***/ }),

/***/ 80694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkPushRights: () => (/* binding */ checkPushRights)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68424);
/* harmony import */ var _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20438);
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59198);
/* harmony import */ var _remedy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80812);




/**
 * Tries whether an upload may begin, before minutes go into exporting and compressing: two requests for each repository. Throws the
 * registry's no with what to change, unless `isExcused` finds that this one needs nothing. What may pass by itself is a warning: the
 * upload itself tries again and will tell.
 */
async function checkPushRights(references, connections, isExcused = async () => false) {
    const { runtime } = connections;
    const results = await Promise.allSettled(references.map((reference) => probe(reference, connections)));
    for (const [i, result] of results.entries()) {
        if (result.status === 'fulfilled')
            continue;
        const error = result.reason;
        const reference = references[i];
        if ((0,_check_js__WEBPACK_IMPORTED_MODULE_2__/* .isDefinite */ .N)(error)) {
            if (await isExcused(i))
                continue;
            throw explained(error, reference, connections);
        }
        if (error instanceof _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR && error.code === 'cancelled')
            throw error;
        runtime.log.warn(`${(0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryOf */ ._M)(reference)}: whether it may be pushed to is not known: ${error.message}`);
    }
}
async function probe({ registry, repository }, connections) {
    await (await connections.registry(registry)).probePush(repository);
}
function explained(failure, reference, { runtime }) {
    const { registry, repository } = reference;
    const remedy = (0,_remedy_js__WEBPACK_IMPORTED_MODULE_3__/* .pushRemedy */ .n)({ registry, repository, failure }, runtime.env);
    return new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR(failure.code, `${registry}/${repository} cannot be pushed to; nothing was sent yet`, {
        reference: (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryOf */ ._M)(reference),
        hint: remedy ?? failure.hint,
        // Its own hint would say the same again, less precisely.
        cause: remedy === undefined ? failure : new _runtime_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .HR(failure.code, failure.message, { cause: failure.cause }),
    });
}
//# sourceMappingURL=push-rights.js.map

/***/ }),

/***/ 80812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ pushRemedy)
/* harmony export */ });
/* harmony import */ var _stores_registry_errors_vendors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90829);

/**
 * What to write or set so that a push is let in, in the words of the registry at hand: YAML, a settings page, a command.
 * Undefined where we know no more than the registry's own answer.
 */
function pushRemedy(refused, env) {
    const vendor = (0,_stores_registry_errors_vendors_js__WEBPACK_IMPORTED_MODULE_0__/* .vendorOf */ .A)(refused.registry);
    if (vendor !== undefined)
        return REMEDIES[vendor](refused, env);
    if (refused.failure.code !== 'not-found')
        return undefined;
    return `It may be that ${refused.registry} wants a project or repository to be made before anything is pushed to it: make it there, or check the spelling of ${refused.repository}.`;
}
const REMEDIES = {
    ghcr,
    hub: dockerHub,
    ecr,
    gar: artifactRegistry,
    acr: azure,
    quay,
    gitlab,
};
function ghcr({ repository }, env) {
    const [owner = '', ...rest] = repository.split('/');
    const name = encodeURIComponent(rest.join('/'));
    if (env.GITHUB_ACTIONS !== 'true') {
        return `Outside a workflow ghcr.io takes a classic token with the scope write:packages: https://github.com/settings/tokens/new?scopes=write:packages`;
    }
    const settings = `https://github.com/orgs/${owner}/packages/container/${name}/settings`;
    const fork = (env.GITHUB_EVENT_NAME ?? '').startsWith('pull_request')
        ? ['In a pull request from a fork or by Dependabot the token can only read: push from another event.']
        : [];
    return [
        'Give the job the right to write packages:',
        '  permissions:',
        '    contents: read',
        '    packages: write',
        `If it has that, the package exists and does not know this repository: open ${settings}`,
        `(of a user: https://github.com/users/${owner}/packages/container/${name}/settings), "Manage Actions access", and add`,
        `${env.GITHUB_REPOSITORY || 'the repository'} with the role Write.`,
        ...fork,
    ].join('\n');
}
function dockerHub({ repository }) {
    const [namespace = ''] = repository.split('/');
    if (namespace === 'library') {
        return 'library/… are the official images. Write your own namespace before the name: docker.io/ACCOUNT/NAME.';
    }
    return [
        `The account needs write access to ${namespace}, and the token the permission "Read & Write":`,
        'https://app.docker.com/settings/personal-access-tokens',
        `A private repository beyond the plan's number is refused too: https://hub.docker.com/repositories/${namespace}`,
    ].join('\n');
}
function ecr({ registry, repository, failure }) {
    const region = /\.ecr\.([a-z0-9-]+)\./.exec(registry)?.[1] ?? 'REGION';
    if (failure.code === 'not-found') {
        return `ECR makes no repository by itself: aws ecr create-repository --region ${region} --repository-name ${repository}`;
    }
    if (failure.code === 'unauthorized') {
        return `The password of ECR lives 12 hours: aws ecr get-login-password --region ${region}, user name AWS.`;
    }
    return [
        `The role needs these actions on repository/${repository}:`,
        '  ecr:GetAuthorizationToken (on *), ecr:BatchCheckLayerAvailability, ecr:InitiateLayerUpload, ecr:UploadLayerPart,',
        '  ecr:CompleteLayerUpload, ecr:PutImage, ecr:BatchGetImage, ecr:GetDownloadUrlForLayer',
    ].join('\n');
}
function artifactRegistry({ registry, repository, failure }) {
    const location = registry.replace(/-docker\.pkg\.dev$/, '');
    const [project = 'PROJECT', name = 'NAME'] = repository.split('/');
    if (failure.code === 'not-found') {
        return `Make the repository first: gcloud artifacts repositories create ${name} --repository-format=docker --location=${location} --project=${project}`;
    }
    return [
        'The account needs the role Artifact Registry Writer:',
        `gcloud artifacts repositories add-iam-policy-binding ${name} --location=${location} --project=${project} --role=roles/artifactregistry.writer --member=serviceAccount:NAME`,
    ].join('\n');
}
function azure({ registry }) {
    const name = registry.replace(/\.azurecr\.io$/, '');
    return `The identity needs the role AcrPush: az role assignment create --role AcrPush --assignee ID --scope $(az acr show --name ${name} --query id --output tsv)`;
}
function quay({ repository, failure }) {
    const [namespace = ''] = repository.split('/');
    if (failure.code === 'not-found')
        return `Make the repository first: https://quay.io/new/?namespace=${namespace}`;
    return `Give the robot the permission Write: https://quay.io/repository/${repository}?tab=settings. A new repository can be made only by a robot of a team with the role Creator.`;
}
function gitlab({ registry }) {
    return `Inside a job of GitLab use $CI_REGISTRY_USER and $CI_REGISTRY_PASSWORD; elsewhere a deploy token with write_registry, or a personal token with it and the role Developer. The path on ${registry} is GROUP/PROJECT[/NAME].`;
}
//# sourceMappingURL=remedy.js.map

/***/ })

};
