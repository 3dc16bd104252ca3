/** The ways to take what is shown along as a picture or on paper. */
export interface Pictures {
  /**
   * The picture of an SVG file of this size (pixels) as PNG, at twice its size, so that it is sharp on paper. `null` where
   * the browser does not draw it.
   */
  png(svg: string, width: number, height: number): Promise<Uint8Array<ArrayBuffer> | null>
  /** Opens the browser's dialog for printing; what stands on paper is decided by the styles for print. */
  print(): void
}

const scale = 2

/** Draws on a canvas: the file loads nothing, so that the canvas stays readable, and the page's policy allows `blob:` images. */
export function browserPictures(): Pictures {
  return { png, print: () => window.print() }
}

async function png(svg: string, width: number, height: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image(width, height)
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = width * scale
    canvas.height = height * scale
    const context = canvas.getContext('2d')
    if (context === null) return null
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    return blob && new Uint8Array(await blob.arrayBuffer())
  } catch {
    return null // not drawn here
  } finally {
    URL.revokeObjectURL(url)
  }
}
