package dev.parley.front.app.mesh;

/**
 * What this side has to show, and whether it is to be heard.
 *
 * @param voice whether the microphone is on
 * @param camera whether the camera is on
 * @param cameraHeight lines that it has; 0 = not known
 * @param screen whether a screen is shared
 * @param screenHeight lines that it has; 0 = not known
 * @param speaking whether the person here speaks, or has just done so
 * @param saving what the person here does without
 */
public record OwnPictures(
    boolean voice,
    boolean camera,
    int cameraHeight,
    boolean screen,
    int screenHeight,
    boolean speaking,
    Saving saving) {}
