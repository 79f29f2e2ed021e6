/** Amazon ECR, private or public: it differs enough to be asked differently. */
export function isEcr(registry: string): boolean {
  return registry === 'public.ecr.aws' || /\.ecr(?:-fips)?\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?$/.test(registry)
}
