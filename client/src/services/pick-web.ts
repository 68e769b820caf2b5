import type { Upload } from './types';

const LONGEST_SIDE = 1600;
const QUALITY = 0.82;

/** Opens the browser's own chooser; resolves with nothing when it is closed. */
export function chooseFiles(most: number, accept = 'image/*'): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.multiple = most > 1;
    input.id = accept === 'image/*' ? 'photo-chooser' : 'file-chooser';
    input.style.display = 'none';
    const finish = () => {
      resolve(Array.from(input.files ?? []).slice(0, most));
      input.remove();
    };
    input.addEventListener('change', finish);
    input.addEventListener('cancel', finish);
    document.body.appendChild(input);
    input.click();
  });
}

const imageFrom = (file: File): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = reject;
    image.src = URL.createObjectURL(file);
  });

/** A JPEG of at most 1600 px a side; a picture that cannot be drawn is sent as it is. */
export async function compressFile(file: File): Promise<Blob> {
  try {
    const image = await imageFrom(file);
    const scale = Math.min(1, LONGEST_SIDE / Math.max(image.width, image.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.width * scale);
    canvas.height = Math.round(image.height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    URL.revokeObjectURL(image.src);
    const blob = await new Promise<Blob | null>((resolve) =>
      canvas.toBlob(resolve, 'image/jpeg', QUALITY),
    );
    return blob ?? file;
  } catch {
    return file;
  }
}

/** Multipart, the file last, with progress from 0 to 100. */
export function postFile(
  { url, fields }: Upload['upload'],
  file: Blob,
  onProgress: (percent: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const form = new FormData();
    Object.entries(fields).forEach(([name, value]) => form.append(name, value));
    form.append('file', file);
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.upload.onprogress = ({ loaded, total }) =>
      onProgress(Math.round((loaded / total) * 100));
    request.onload = () =>
      request.status >= 200 && request.status < 300 ? resolve() : reject(new Error('upload'));
    request.onerror = () => reject(new Error('upload'));
    request.send(form);
  });
}

/** Saves a text as a file, as the browser saves any download. */
export function saveText(fileName: string, text: string, type = 'application/json'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}
